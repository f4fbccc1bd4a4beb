using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.LeaveDetails;

/// <summary>Finds how to reach the visitor in free words.</summary>
/// <param name="Phone">As typed, without the words around it.</param>
/// <param name="Email">The address.</param>
/// <param name="Problem">Text key of what is wrong, when something looks like an address or a number and is none.</param>
internal sealed record ContactReading(string? Phone, string? Email, string? Problem)
{
    public bool HasAny => Phone is not null || Email is not null;
}

/// <summary>Reads phone numbers (E.164 allows 15 digits; the shortest national ones have 7) and e-mail addresses.</summary>
internal static class ContactReader
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const int FewestToComplain = 3;
    private const int LongestEmail = 254;

    public static ContactReading Read(string text)
    {
        string? email = Email(text);
        bool brokenEmail = email is null && text.Contains('@', StringComparison.Ordinal);
        (string? phone, bool brokenPhone) = brokenEmail ? (null, false) : Phone(email is null ? text : text.Replace(email, " ", StringComparison.Ordinal));
        string? problem = (phone ?? email) is not null ? null
            : brokenEmail ? "details.bad-email"
            : brokenPhone ? "details.bad-phone"
            : "details.bad-contact";
        return new ContactReading(phone, email, problem);
    }

    private static string? Email(string text) => TextAnalyzer.Analyze(text, Language.English).Tokens
        .Where(token => token.Kind == TokenKind.Address)
        .Select(token => text[token.Start..token.End])
        .FirstOrDefault(IsEmail);

    private static bool IsEmail(string address)
    {
        int at = address.IndexOf('@', StringComparison.Ordinal);
        int dot = address.LastIndexOf('.');
        return at > 0
            && address.LastIndexOf('@') == at
            && dot > at + 1
            && dot < address.Length - 2
            && address.Length <= LongestEmail
            && !address.Contains("..", StringComparison.Ordinal)
            && address.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '_' or '-' or '+' or '\'');
    }

    private static (string? Phone, bool Broken) Phone(string text)
    {
        bool broken = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsPhoneStart(text[i]))
            {
                continue;
            }

            int end = i;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '+' or ' ' or '-' or '.' or '(' or ')' or '/'))
            {
                end++;
            }

            int digits = text.AsSpan(i, end - i).ToArray().Count(char.IsAsciiDigit);
            if (digits is >= FewestDigits and <= MostDigits)
            {
                return (text[i..end].TrimEnd(' ', '-', '.', '(', '/'), false);
            }

            broken |= digits >= FewestToComplain;
            i = end;
        }

        return (null, broken);
    }

    private static bool IsPhoneStart(char c) => char.IsAsciiDigit(c) || c is '+' or '(';
}
