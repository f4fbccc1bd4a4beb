using System.Globalization;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Marks the newest activity that a client has seen: its sequence number. Opaque to clients.</summary>
internal static class Watermark
{
    /// <summary>Everything that is no number (empty, <c>-</c>, nonsense) means the beginning.</summary>
    public static long Parse(string? watermark) =>
        long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out long sequence) ? sequence : 0;

    public static string Format(long sequence) => sequence.ToString(CultureInfo.InvariantCulture);
}
