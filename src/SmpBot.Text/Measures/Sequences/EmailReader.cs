namespace SmpBot.Text.Measures.Sequences;

/// <summary>Finds e-mail addresses: a local part that starts with a letter or digit, and a host name of two labels or more.</summary>
internal static class EmailReader
{
    // RFC 5321 limits.
    private const int LongestLocal = 64;
    private const int LongestHost = 255;
    private const string LocalSigns = ".!#$%&'*+/=?^_{|}~-";

    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        int after = 0;
        for (int at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            int start = LocalStart(text, at, after);
            int end = HostEnd(text, at + 1);
            if (start < at && end > 0)
            {
                yield return (start, end);
                after = end;
            }
        }
    }

    private static int LocalStart(string text, int at, int after)
    {
        int start = at;
        int lowest = Math.Max(after, at - LongestLocal);
        while (start > lowest && (char.IsAsciiLetterOrDigit(text[start - 1]) || LocalSigns.Contains(text[start - 1])))
        {
            start--;
        }

        int doubled = text.AsSpan(start, at - start).LastIndexOf("..");
        start = doubled < 0 ? start : start + doubled + 2;
        while (start < at && !char.IsAsciiLetterOrDigit(text[start]))
        {
            start++;
        }

        return text[at - (at > 0 ? 1 : 0)] == '.' ? at : start;
    }

    // The end of the longest host name, or 0.
    private static int HostEnd(string text, int from)
    {
        int end = 0;
        int at = from;
        while (at < text.Length && at - from < LongestHost)
        {
            int label = LabelEnd(text, at);
            if (label == at)
            {
                break;
            }

            bool top = at > from && label - at >= 2 && char.IsAsciiLetter(text[at]) && char.IsAsciiLetter(text[label - 1]);
            end = top ? label : end;
            if (label >= text.Length || text[label] != '.')
            {
                // A host name that goes on with an underscore is none.
                end = label < text.Length && text[label] == '_' ? 0 : end;
                break;
            }

            at = label + 1;
        }

        return end;
    }

    private static int LabelEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '-' && end > start)))
        {
            end++;
        }

        while (end > start && text[end - 1] == '-')
        {
            end--;
        }

        return end;
    }
}
