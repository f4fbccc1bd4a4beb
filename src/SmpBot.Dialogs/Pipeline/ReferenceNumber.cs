using System.Security.Cryptography;
using System.Text;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>
/// Numbers of cases and receipts: derived from conversation and activity, so that a repeated turn gives the same one, and short
/// enough to be read out on the phone.
/// </summary>
internal static class ReferenceNumber
{
    // Crockford's base 32: no letter that is taken for a digit.
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 10;

    /// <summary>Like <c>C-7K2M9-QX4T0</c>: 50 bits of SHA-256 over the ids.</summary>
    public static string Of(string prefix, string conversationId, string activityId)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{prefix}\n{conversationId.Length}\n{conversationId}\n{activityId}"));
        StringBuilder number = new(prefix);
        for (int i = 0; i < Length; i++)
        {
            number.Append(i % 5 == 0 ? "-" : "").Append(Digits[hash[i] % Digits.Length]);
        }

        return number.ToString();
    }
}
