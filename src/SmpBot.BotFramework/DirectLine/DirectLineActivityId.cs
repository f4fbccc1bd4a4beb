using System.Globalization;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Activity ids as the real service writes them: the conversation, a bar, seven digits.</summary>
internal static class DirectLineActivityId
{
    public static string For(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <summary>For what is shown once and not kept (typing).</summary>
    public static string Transient(string conversationId) => $"{conversationId}|t{RandomIds.Next(8)}";
}
