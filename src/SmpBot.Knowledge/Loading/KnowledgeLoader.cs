using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Loading;

/// <summary>Reads a knowledge folder: everything in it, or every reason why not.</summary>
public static class KnowledgeLoader
{
    private const string Name = "knowledge";

    /// <summary>
    /// Reads clinic, topics, sources, entries and lexicons below <paramref name="folder"/>. Never throws for what the files hold or for a
    /// file that cannot be read. The files of <c>safety/</c> count for the content hash; triage reads them itself.
    /// </summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="store">Keeps what sound files were read to; null to read them anew.</param>
    public static LoadOutcome Load(string folder, IWeightStore? store = null)
    {
        ContentFolder content = ContentFolder.Read(folder);
        if (content.OwnIssues.All.Count > 0)
        {
            return new LoadOutcome.Failed(content.OwnIssues.All);
        }

        // A warning is said at every start, so content with one is read at every start.
        byte[] inputs = Inputs(content);
        if (content.Files.All(file => file.Issues.All.Count == 0) && store?.OpenRecord(Name, inputs, KnowledgeRecord.Read) is { } kept)
        {
            return new LoadOutcome.Loaded(kept, []);
        }

        LoadOutcome outcome = Read(content);
        if (outcome is LoadOutcome.Loaded { Warnings: [] } sound)
        {
            store?.KeepRecord(Name, inputs, sound.Knowledge, KnowledgeRecord.Write);
        }

        return outcome;
    }

    private static LoadOutcome Read(ContentFolder content)
    {
        ContentFile clinicFile = Required(content, ContentLayout.Clinic, "name");
        ContentFile topicsFile = Required(content, ContentLayout.Topics, "topics");
        ContentFile sourcesFile = Required(content, ContentLayout.Sources, "sources");

        Clinic clinic = ClinicFile.Read(clinicFile);
        Dictionary<string, Topic>? topics = CatalogFiles.ReadTopics(topicsFile);
        Dictionary<string, Source>? sources = CatalogFiles.ReadSources(sourcesFile);
        Dictionary<string, Lexicon> lexicons = ReadLexicons(content);
        List<EntryFile> entries = ReadEntries(content);

        HashSet<string>? topicKeys = topics is null ? null : [.. topics.Keys, ContentLayout.OutOfScopeTopic];
        new EntryReferences(topicKeys, sources?.Keys.ToHashSet()).Check(entries, content.Files.Select(f => f.Path).ToHashSet());

        IReadOnlyList<KnowledgeIssue> issues = Order(content, clinicFile, topicsFile, sourcesFile);
        if (issues.Any(i => i.Severity == IssueSeverity.Error))
        {
            return new LoadOutcome.Failed(issues);
        }

        HashSet<(string, string)> ids = [.. entries.Select(e => (e.Language, e.Id))];
        var knowledge = new KnowledgeBase([.. entries.Select(e => e.ToEntry(id => ids.Contains((e.Language, id))))])
        {
            Topics = topics!,
            Sources = sources!,
            Clinic = clinic,
            Lexicons = lexicons,
            ContentHash = content.Hash,
        };
        return new LoadOutcome.Loaded(knowledge, issues);
    }

    private static byte[] Inputs(ContentFolder content)
    {
        using var inputs = new FittedTo(typeof(KnowledgeLoader));
        return inputs.Add<char>(content.Hash).Digest();
    }

    private static Dictionary<string, Lexicon> ReadLexicons(ContentFolder content) => ContentLayout.Languages.ToDictionary(
        language => language,
        language => CatalogFiles.ReadLexicon(content.Find(ContentLayout.LexiconPath(language))),
        StringComparer.Ordinal);

    private static List<EntryFile> ReadEntries(ContentFolder content)
    {
        List<EntryFile> entries =
        [
            .. content.Files.Where(f => ContentLayout.IsEntry(f.Path)).AsParallel().AsOrdered()
                .Select(file => EntryFile.Read(file, file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)]))
                .OfType<EntryFile>(),
        ];
        if (!content.Files.Any(f => ContentLayout.IsEntry(f.Path)))
        {
            content.OwnIssues.Error(1, "no-entries", "There are no answers: write at least one file en/<id>.md.");
        }

        return entries;
    }

    /// <summary>The file, or a stand-in that says that it is missing.</summary>
    private static ContentFile Required(ContentFolder content, string path, string firstKey)
    {
        if (content.Find(path) is { } file)
        {
            return file;
        }

        var issues = new FileIssues(path);
        issues.Error(1, "missing-file", $"The file is missing: create it; it holds the key '{firstKey}'.");
        return new ContentFile(path, null, issues);
    }

    private static IReadOnlyList<KnowledgeIssue> Order(ContentFolder content, params ContentFile[] required) =>
    [
        .. content.Files.Concat(required).Select(f => f.Issues).Append(content.OwnIssues)
            .Distinct()
            .SelectMany(i => i.All)
            .OrderBy(i => i.File, StringComparer.Ordinal)
            .ThenBy(i => i.Line),
    ];
}
