using System.Globalization;
using System.Text;

namespace SmpBot.Exchange.Drafts;

/// <summary>Writes a draft as the file of an entry. What is not decided stays empty with a comment, and does not load before it is written.</summary>
internal static class EntryFileWriter
{
    public static string Write(EntryDraft draft)
    {
        StringBuilder file = new("---\n");
        foreach (string note in draft.Notes)
        {
            file.Append($"# {OnOneLine(note)}\n");
        }

        file.Append($"id: {draft.Id}\n")
            .Append(draft.Topic is { } topic ? $"topic: {topic}\n" : "topic:                # a key of topics.yaml\n")
            .Append($"question: {YamlText.Scalar(draft.Question)}\n");
        AppendPhrasings(file, draft);
        file.Append($"followUps: {YamlText.List(draft.FollowUps)}\n")
            .Append($"sources: {YamlText.List(draft.Sources)}\n")
            .Append($"evidence: {draft.Evidence.ToString().ToLowerInvariant()}\n")
            .Append($"medical: {(draft.Medical ? "true" : "false")}\n")
            .Append(draft.IsPointer ? "pointer: true\n" : "")
            .Append(draft.Allow.Count > 0 ? $"allow: {YamlText.List(draft.Allow)}\n" : "")
            .Append(draft.Reviewed is { } reviewed ? $"reviewed: {Day(reviewed)}\n" : "reviewed:             # the day on which a practitioner read the answer, such as 2026-11-20\n")
            .Append(draft.Expires is { } expires ? $"expires: {Day(expires)}\n" : "")
            .Append(draft.Answer.Length == 0 ? "# The answer goes below the next line: the first sentence answers the question; at most 120 words.\n" : "")
            .Append("---\n")
            .Append(draft.Answer.Length == 0 ? "" : $"{draft.Answer}\n");
        return file.ToString();
    }

    private static void AppendPhrasings(StringBuilder file, EntryDraft draft)
    {
        file.Append(draft.Phrasings.Count == 0 ? "phrasings:            # other ways in which people ask it, one '- …' a line; at least twelve\n" : "phrasings:\n");
        foreach (string phrasing in draft.Phrasings)
        {
            file.Append($"  - {YamlText.Scalar(phrasing)}\n");
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
