using SmpBot.Text.Measures.Context;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.State;

/// <summary>Reads the answer to a question back: "5", "over a week ago", "yes".</summary>
internal static class QuestionAnswers
{
    private const int LongestAnswer = 6;

    public const string Day = "day";
    public const string Spreading = "spreading";
    public const string Exposure = "exposure";
    public const string Over = "over";

    /// <summary>Whole days, from an answer to "how many days ago"; null when it holds none.</summary>
    public static int? Days(MessageReading reading)
    {
        Message message = reading.Message;
        if (message.Words.Length > LongestAnswer || reading.Temperature is not null)
        {
            return null;
        }

        int? days = reading.Time.SessionDay ?? reading.Time.Duration ?? (reading.Time.Hours is { } hours ? (int)(hours / 24) : null);
        if (days is null && message.Words.FirstOrDefault(word => word.Number is not null).Number is { } number and >= 0 and <= 400)
        {
            days = (int)number;
        }

        // "Today or yesterday": the later day is the cautious one.
        bool both = Says(message, "yesterday", "ayer");
        bool more = Says(message, "more", "over", "mas");
        return days is null ? null : Math.Max(days.Value, both ? 1 : 0) + (more ? 1 : 0);
    }

    /// <summary>True for yes, false for no, null for neither.</summary>
    public static bool? YesNo(Message message) => YesNoReader.Read(message.Text, message.Language) switch
    {
        YesNoAnswer.Yes => true,
        YesNoAnswer.No => false,
        _ => null,
    };

    private static bool Says(Message message, params string[] words) => message.Words.Any(word => words.Contains(word.Folded));
}
