using SmpBot.Knowledge.Model;

namespace SmpBot.Dialogs.Content;

/// <summary>A topic of which visitors ask how long something takes or lasts: healing has a duration, a price has none.</summary>
internal static class TimedTopic
{
    // In English 31 of 60 topics lie below, all but three at none; the rest reaches up to a quarter.
    private const double LeastShare = 0.004;

    private static readonly string[] s_asksTime =
    [
        "how long", "how soon", "cuánto tiempo", "cuánto dura", "cuánto tarda", "cuántos días", "cuántas semanas",
        "cuanto tiempo", "cuanto dura", "cuanto tarda", "cuantos dias", "cuantas semanas",
    ];

    /// <summary>True for the entries of a topic where at least four questions in a thousand ask for a time.</summary>
    public static bool Is(IReadOnlyCollection<KnowledgeEntry> entries) => QuestionShare.Of(entries, AsksTime) >= LeastShare;

    /// <summary>True for a question that asks how long or how soon, with or without accents.</summary>
    public static bool AsksTime(string question) =>
        Array.Exists(s_asksTime, words => question.Contains(words, StringComparison.OrdinalIgnoreCase));
}
