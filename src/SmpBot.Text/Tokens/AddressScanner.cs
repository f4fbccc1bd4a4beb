namespace SmpBot.Text.Tokens;

/// <summary>Finds an e-mail or web address in a run of text without spaces.</summary>
internal static class AddressScanner
{
    private static readonly string[] s_webPrefixes = ["https://", "http://", "www."];

    /// <summary>The address in <c>[start, end)</c>, or an empty span.</summary>
    public static (int Start, int End) Find(string text, int start, int end)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(start, end - start);
        foreach (string prefix in s_webPrefixes)
        {
            if (chunk.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && chunk.Length > prefix.Length)
            {
                return (start, start + chunk.TrimEnd(".,;:!?)]}\"'").Length);
            }
        }

        int at = chunk.IndexOf('@');
        return at <= 0 ? default : MailAround(text, start, start + at, end);
    }

    private static (int Start, int End) MailAround(string text, int start, int at, int end)
    {
        int from = at;
        while (from > start && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] is '.' or '_' or '%' or '+' or '-'))
        {
            from--;
        }

        int to = at + 1;
        bool dot = false;
        while (to < end && (char.IsLetterOrDigit(text[to]) || text[to] is '.' or '-'))
        {
            dot |= text[to] == '.' && to + 1 < end && char.IsLetter(text[to + 1]);
            to++;
        }

        while (to > at && text[to - 1] is '.' or '-')
        {
            to--;
        }

        return from < at && dot ? (from, to) : default;
    }
}
