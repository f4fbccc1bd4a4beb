using System.Text.Json;
using SmpBot.Knowledge.Model;

namespace SmpBot.Checking.LabelledSets;

/// <summary>What the labelled files hold, and which of their lines could not be read.</summary>
internal sealed record LabelledSetsOutcome(IReadOnlyList<LabelledConversation> Conversations, IReadOnlyList<KnowledgeIssue> Issues);

/// <summary>Reads <c>knowledge/evals/*.jsonl</c>; a file's name says what it holds.</summary>
internal static class LabelledSetReader
{
    private const string Folder = "evals";

    // The longer name first: it begins with the shorter one.
    private static readonly (string Prefix, LabelledSet Set)[] s_sets =
    [
        ("answers", LabelledSet.Answers),
        ("followups", LabelledSet.FollowUps),
        ("seed-facts", LabelledSet.SeedFacts),
        ("redflags_multiturn", LabelledSet.RedFlagDialogs),
        ("redflags", LabelledSet.RedFlags),
    ];

    /// <param name="knowledgeFolder">The folder that holds <c>evals</c>; a folder without it has no labelled messages.</param>
    public static LabelledSetsOutcome Read(string knowledgeFolder)
    {
        List<LabelledConversation> conversations = [];
        List<KnowledgeIssue> issues = [];
        string folder = Path.Combine(knowledgeFolder, Folder);
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl") : [];
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            string shown = $"{Folder}/{name}";
            if (Array.Find(s_sets, s => name.StartsWith(s.Prefix, StringComparison.Ordinal)) is { Prefix: not null } set)
            {
                ReadLines(path, shown, set.Set, conversations, issues);
            }
            else
            {
                issues.Add(new KnowledgeIssue(IssueSeverity.Warning, shown, 1, "unknown-set",
                    $"The check does not know this file: begin its name with one of {string.Join(", ", s_sets.Select(s => s.Prefix))}, or take it out of the folder."));
            }
        }

        return new LabelledSetsOutcome(conversations, issues);
    }

    private static void ReadLines(string path, string shown, LabelledSet set, List<LabelledConversation> conversations, List<KnowledgeIssue> issues)
    {
        int number = 0;
        string? fileLanguage = LanguageOfName(shown);
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                conversations.AddRange(new LabelledLine(document.RootElement, shown, number, fileLanguage).Read(set));
            }
            catch (Exception broken) when (broken is JsonException or LabelledLineException or InvalidOperationException)
            {
                issues.Add(new KnowledgeIssue(IssueSeverity.Error, shown, number, "bad-label",
                    $"The line cannot be read ({broken.Message.TrimEnd('.')}): write {LabelledLine.Example(set)}"));
            }
        }
    }

    /// <summary><c>answers.es.jsonl</c> is Spanish throughout.</summary>
    private static string? LanguageOfName(string name) =>
        name.Contains(".es.", StringComparison.Ordinal) ? "es" : name.Contains(".en.", StringComparison.Ordinal) ? "en" : null;
}
