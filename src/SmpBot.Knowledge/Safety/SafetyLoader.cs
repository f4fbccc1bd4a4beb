using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Safety;

/// <summary>Reads <c>safety/</c> of a knowledge folder: everything in it, or every reason why not.</summary>
public static class SafetyLoader
{
    private const string Name = "safety";

    private static readonly string[] s_languages = ["en", "es"];

    private static readonly string[] s_files =
    [
        .. s_languages.SelectMany(language => new[] { $"concepts.{language}.yaml", $"context.{language}.yaml", $"examples.{language}.yaml", $"prompts.{language}.yaml" }),
        "sources.yaml", "rules.yaml", "numbers.yaml",
    ];

    /// <summary>Reads the files below <paramref name="folder"/>, the knowledge folder. Never throws for what the files hold.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="store">Keeps what sound files were read to; null to read them anew.</param>
    public static SafetyLoadOutcome Load(string folder, IWeightStore? store = null)
    {
        var files = new SafetyFiles(folder);
        byte[] inputs = files.Inputs();
        if (store?.OpenRecord(Name, inputs, SafetyRecord.Read) is { } kept)
        {
            return new SafetyLoadOutcome.Loaded(kept);
        }

        SafetyLoadOutcome outcome = Read(files);
        if (outcome is SafetyLoadOutcome.Loaded loaded)
        {
            store?.KeepRecord(Name, inputs, loaded.Data, SafetyRecord.Write);
        }

        return outcome;
    }

    private static SafetyLoadOutcome Read(SafetyFiles files)
    {
        List<ConceptFile> concepts = [];
        List<ContextFile> contexts = [];
        List<SafetyExample> examples = [];
        Dictionary<string, PromptFile> prompts = new(StringComparer.Ordinal);
        foreach (string language in s_languages)
        {
            files.Read($"concepts.{language}.yaml", SafetyFormats.Concepts, file => concepts.Add(LexiconReader.Concepts(file)));
            files.Read($"context.{language}.yaml", SafetyFormats.Context, file => contexts.Add(LexiconReader.Context(file)));
            files.Read($"examples.{language}.yaml", SafetyFormats.Examples, file => examples.AddRange(ExampleReader.Examples(file)));
            files.Read($"prompts.{language}.yaml", SafetyFormats.Prompts, file => prompts[language] = PromptReader.Prompts(file));
        }

        IReadOnlyList<NamedText> definitions = [];
        IReadOnlyList<SafetyDoubt> doubts = [];
        SafetyHarmless harmless = SafetyHarmless.Never;
        IReadOnlyList<SafetyRule> rules = [];
        IReadOnlyList<NamedText> questions = [];
        IReadOnlyList<RegionNumbers> regions = [];
        Dictionary<string, SafetySource> sources = new(StringComparer.Ordinal);
        files.Read("sources.yaml", SafetyFormats.Sources, file => sources = RuleReader.Sources(file));
        files.Read("rules.yaml", SafetyFormats.Rules, file =>
        {
            definitions = RuleReader.Definitions(file);
            doubts = RuleReader.Doubts(file);
            harmless = RuleReader.Harmless(file);
            rules = RuleReader.Rules(file, sources);
            questions = RuleReader.Questions(file);
        });
        files.Read("numbers.yaml", SafetyFormats.Numbers, file => regions = PromptReader.Regions(file));
        IReadOnlyList<KnowledgeIssue> issues = files.Issues();
        return issues.Count > 0
            ? new SafetyLoadOutcome.Failed(issues)
            : new SafetyLoadOutcome.Loaded(new SafetyData
            {
                Concepts = concepts,
                Contexts = contexts,
                Examples = examples,
                Definitions = definitions,
                Doubts = doubts,
                Harmless = harmless,
                Rules = rules,
                Questions = questions,
                Prompts = prompts,
                Regions = regions,
                Sources = sources,
            });
    }

    /// <summary>The files of one folder and their issues.</summary>
    private sealed class SafetyFiles(string folder)
    {
        private readonly ContentFile[] _files = [.. s_files.Select(name => ContentFile.Read(folder, "safety/" + name))];

        /// <summary>Digest of the text of all files.</summary>
        public byte[] Inputs()
        {
            using var inputs = new FittedTo(typeof(SafetyLoader));
            return inputs.Add([.. _files.Select(file => file.Text ?? "")]).Digest();
        }

        /// <summary>Hands a file over when its form is right.</summary>
        public void Read(string name, Shape.Keys shape, Action<SafetyFile> use)
        {
            ContentFile file = _files[Array.IndexOf(s_files, name)];
            YamlMap? keys = CatalogFiles.ReadKeys(file, shape);
            if (keys is not null && file.Issues.All.Count == 0)
            {
                use(new SafetyFile(file.Path, keys, file.Issues));
            }
        }

        public IReadOnlyList<KnowledgeIssue> Issues() =>
            [.. _files.SelectMany(file => file.Issues.All).OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line)];
    }
}

/// <summary>A safety file whose form is right.</summary>
/// <param name="Path">Below the knowledge folder.</param>
/// <param name="Keys">Its content.</param>
/// <param name="Issues">Where problems go.</param>
internal sealed record SafetyFile(string Path, YamlMap Keys, FileIssues Issues)
{
    public LocatedText Locate(YamlValue value) => new(value is YamlScalar scalar ? scalar.Text.Trim() : "", Path, value.Line);

    public LocatedText? Locate(YamlMap map, string key) => map.Scalar(key) is { } scalar ? Locate(scalar) : null;

    public IReadOnlyList<LocatedText> LocateAll(YamlMap map, string key) => [.. map.Scalars(key).Select(Locate)];
}
