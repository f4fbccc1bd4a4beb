using SmpBot.Dialogs.Content;
using SmpBot.Exchange.Drafts;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Search;
using SmpBot.Triage;

namespace SmpBot.Tests.Checking;

/// <summary>Small content for tests, in memory or as a folder.</summary>
internal static class SampleKnowledge
{
    private static readonly Lazy<TriageEngine> s_triage = new(() =>
        TriageEngine.Build(SafetyLoader.Load(Repository.Path("knowledge")).ShouldBeOfType<SafetyLoadOutcome.Loaded>().Data)
            .ShouldBeOfType<TriageBuildOutcome.Built>().Engine);

    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public static KnowledgeEntry Entry(string language, string id, string topic, string question, string answer, params string[] phrasings) => new()
    {
        Id = id,
        Topic = topic,
        Language = language,
        Question = question,
        Phrasings = phrasings,
        Sources = ["own"],
        Evidence = Evidence.Clinic,
        Reviewed = new DateOnly(2026, 11, 1),
        Answer = answer,
        File = $"{language}/{id}.md",
    };

    public static KnowledgeEntry Pain() => Entry("en", "pain", "pain", "Does it hurt?", "Most people feel a light scratching.",
        "is it painful", "how sore is it", "will I need a painkiller");

    public static KnowledgeEntry Duration() => Entry("en", "duration", "duration", "How long does it last?", "It lasts up to eight years.",
        "how many years will I get out of it", "does the result stay", "when does it fade away");

    public static KnowledgeEntry PainInSpanish() => Entry("es", "pain", "pain", "¿Duele?", "La mayoría siente un leve cosquilleo.",
        "es doloroso", "cuánto molesta");

    public static KnowledgeBase Of(params KnowledgeEntry[] entries) => new(entries)
    {
        Topics = entries.Select(e => e.Topic).Distinct().ToDictionary(key => key, key => new Topic(key, new LocalizedText(key, key))),
        Sources = new Dictionary<string, Source>
        {
            ["own"] = new("own", "The clinic's notes", null, 2026, new Uri("https://clinic.example/notes"), Evidence.Clinic, true),
        },
        Clinic = new Clinic { Name = "Example Clinic", Region = "US" },
        Lexicons = new Dictionary<string, Lexicon>(),
        ContentHash = "0123456789abcdef",
    };

    /// <summary>The content with the repository's triage, in which only the entries' own questions are answered: confidence means little in so small an index.</summary>
    public static BotContent Content(KnowledgeBase knowledge) => Content(knowledge, new SearchOptions { AnswerThreshold = 1, ClarifyThreshold = 1 });

    public static BotContent Content(KnowledgeBase knowledge, SearchOptions options) =>
        BotContent.Create(knowledge, SearchEngine.Build(knowledge, options), s_triage.Value, new DialogOptions());

    /// <summary>Writes the entries with the files that they need into a folder that the loader can read.</summary>
    public static void Write(string folder, KnowledgeBase knowledge)
    {
        Write(folder, "clinic.yaml", "name: Example Clinic\n");
        Write(folder, "topics.yaml", "topics:\n" + string.Concat(knowledge.Topics.Keys.Append("other").Select(key => $"  - key: {key}\n    en: {key}\n    es: {key}\n")));
        Write(folder, "sources.yaml", "sources:\n  - id: own\n    title: Notes\n    kind: clinic\n    verified: true\n");
        foreach (string safety in Directory.GetFiles(Repository.Path("knowledge", "safety")))
        {
            Write(folder, $"safety/{Path.GetFileName(safety)}", File.ReadAllText(safety));
        }

        foreach (EntryDraft draft in knowledge.Entries.Select(EntryDraft.Of))
        {
            Write(folder, draft.Path, EntryFileWriter.Write(draft));
        }
    }

    public static void Write(string folder, string path, string text)
    {
        string full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smpbot-test-");

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
