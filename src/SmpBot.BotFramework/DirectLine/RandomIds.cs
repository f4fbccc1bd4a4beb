using System.Security.Cryptography;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Ids that nobody can guess.</summary>
internal static class RandomIds
{
    private const int ConversationBytes = 16;

    public static string Next(int bytes) => RandomNumberGenerator.GetHexString(2 * bytes, lowercase: true);

    public static string Conversation() => Next(ConversationBytes);

    /// <summary>User ids in tokens begin with <c>dl_</c>, which keeps them apart from ids that clients make up.</summary>
    public static string User() => "dl_" + Next(8);
}
