using System.Buffers;
using System.Text.Json;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Writes <c>{"activities":[…],"watermark":"…"}</c> from activities that are JSON already.</summary>
internal static class ActivitySet
{
    /// <summary>Without a watermark: the answer to <c>expectReplies</c>.</summary>
    public static byte[] Write(IEnumerable<string> activities, long? watermark)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities"u8);
            foreach (string json in activities)
            {
                writer.WriteRawValue(json, skipInputValidation: true);
            }

            writer.WriteEndArray();
            if (watermark is { } newest)
            {
                writer.WriteString("watermark"u8, Watermark.Format(newest));
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Write(IReadOnlyList<StoredActivity> activities, long watermark) =>
        Write(activities.Select(activity => activity.Json), watermark);
}
