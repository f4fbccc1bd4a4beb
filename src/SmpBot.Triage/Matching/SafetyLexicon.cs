using System.Collections.Frozen;
using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Matching;

/// <summary>A concept as the engine knows it.</summary>
/// <param name="Id">Its name in the files.</param>
/// <param name="Says">What it means.</param>
/// <param name="Kind">Sign, caution or fact.</param>
internal sealed record KnownConcept(string Id, string Says, ConceptKind Kind);

/// <summary>All concepts and context words, compiled.</summary>
internal sealed class SafetyLexicon
{
    private const string KeptName = "safety-patterns";

    private readonly double[] _doubtBelow;
    private readonly HashSet<string> _believed;

    private SafetyLexicon(IReadOnlyList<KnownConcept> concepts, Grammar grammar, SafetyData data)
    {
        Concepts = concepts;
        Grammar = grammar;
        ConceptIndex = concepts.Select((concept, index) => (concept.Id, index))
            .ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        Harmless = data.Harmless;
        _believed = [.. data.Harmless.Believed.Select(name => name.Text)];
        _doubtBelow = new double[concepts.Count];
        foreach ((double below, LocatedText sign) in data.Doubts.SelectMany(doubt => doubt.Signs.Select(sign => (doubt.Below, sign))))
        {
            if (ConceptIndex.TryGetValue(sign.Text, out int concept))
            {
                _doubtBelow[concept] = below;
            }
        }
    }

    public IReadOnlyList<KnownConcept> Concepts { get; }

    public Grammar Grammar { get; }

    public FrozenDictionary<string, int> ConceptIndex { get; }

    public FrozenDictionary<string, int> GroupIndex { get; } = ContextGroups.All
        .Select((group, index) => (group.Name, index))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);

    /// <summary>When a message is taken for harmless whatever its words.</summary>
    public SafetyHarmless Harmless { get; }

    /// <summary>True for a sign or caution that may be no more than words in a harmless message.</summary>
    public bool MayBeHarmless(int concept) =>
        Concepts[concept].Kind is ConceptKind.Sign or ConceptKind.Caution && !_believed.Contains(Concepts[concept].Id);

    /// <summary>True for a sign that is not believed in a message which sounds urgent with this probability.</summary>
    public bool Doubts(int concept, double likeUrgent) => likeUrgent < _doubtBelow[concept];

    /// <summary>Compiles the files; issues say which patterns cannot be compiled.</summary>
    /// <param name="data">The files.</param>
    /// <param name="issues">Where issues are added.</param>
    /// <param name="wording">Digest of all patterns.</param>
    /// <param name="store">Keeps what the patterns are compiled to; null to compile them anew.</param>
    public static SafetyLexicon Build(SafetyData data, List<KnowledgeIssue> issues, ReadOnlySpan<byte> wording, IWeightStore? store)
    {
        IReadOnlyList<KnownConcept> concepts = Merge(data);
        var lexicon = new SafetyLexicon(concepts, new Grammar(Compiled(data, concepts, issues, wording, store)), data);
        issues.AddRange(data.Doubts.SelectMany(doubt => doubt.Signs).Concat(data.Harmless.Believed).Where(sign => !lexicon.ConceptIndex.ContainsKey(sign.Text)).Select(sign =>
            new KnowledgeIssue(IssueSeverity.Error, sign.File, sign.Line, "doubt", $"There is no concept '{sign.Text}': name one of concepts.en.yaml.")));
        return lexicon;
    }

    private static CompiledPatterns Compiled(
        SafetyData data, IReadOnlyList<KnownConcept> concepts, List<KnowledgeIssue> issues, ReadOnlySpan<byte> wording, IWeightStore? store)
    {
        using var inputs = new FittedTo(typeof(GrammarBuilder), typeof(TextAnalyzer));
        byte[] digest = inputs.Add(wording).Digest();
        if (store?.Open(KeptName, digest) is { } kept)
        {
            using (kept)
            {
                return CompiledPatterns.Read(kept);
            }
        }

        var builder = new GrammarBuilder();
        Add(data, builder);
        CompiledPatterns compiled = builder.Build([.. concepts.Select(c => c.Id), .. ContextGroups.All.Select(g => $"@{g.Name}")]);
        issues.AddRange(builder.Issues);
        if (builder.Issues.Count == 0)
        {
            store?.Keep(KeptName, digest, compiled.Write);
        }

        return compiled;
    }

    private static void Add(SafetyData data, GrammarBuilder builder)
    {
        foreach (NamedPatterns words in data.Concepts.SelectMany(file => file.Words))
        {
            builder.Declare(words.Name);
        }

        foreach (ConceptFile file in data.Concepts)
        {
            Language language = Parse(file.Language);
            file.Words.ToList().ForEach(words => builder.Add($"<{words.Name}>", words.Patterns, language, inflects: true));
            file.Concepts.ToList().ForEach(concept => builder.Add(concept.Id, concept.Patterns, language, inflects: true));
        }

        foreach (ContextFile file in data.Contexts)
        {
            Language language = Parse(file.Language);
            file.Groups.ToList().ForEach(group => builder.Add(
                $"@{group.Name}", group.Patterns, language, inflects: group.Name == ContextGroups.FigureOverComma));
        }
    }

    private static IReadOnlyList<KnownConcept> Merge(SafetyData data) =>
    [
        .. data.Concepts.SelectMany(file => file.Concepts)
            .GroupBy(concept => concept.Id, StringComparer.Ordinal)
            .Select(same => new KnownConcept(same.Key, same.First().Says, same.Max(concept => concept.Kind))),
    ];

    private static Language Parse(string code) => Languages.TryParse(code, out Language language) ? language : Language.English;
}
