using System.Collections.Frozen;
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
    private readonly HashSet<int> _believed;

    private SafetyLexicon(IReadOnlyList<KnownConcept> concepts, Grammar grammar, SafetyDoubt doubt)
    {
        Concepts = concepts;
        Grammar = grammar;
        ConceptIndex = concepts.Select((concept, index) => (concept.Id, index))
            .ToFrozenDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        DoubtBelow = doubt.Below;
        _believed = [.. doubt.Except.Select(name => ConceptIndex.GetValueOrDefault(name.Text, -1))];
    }

    public IReadOnlyList<KnownConcept> Concepts { get; }

    public Grammar Grammar { get; }

    public FrozenDictionary<string, int> ConceptIndex { get; }

    public FrozenDictionary<string, int> GroupIndex { get; } = ContextGroups.All
        .Select((group, index) => (group.Name, index))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);

    /// <summary>The probability that a message calls for more than an answer, below which its signs are doubted.</summary>
    public double DoubtBelow { get; }

    /// <summary>True for a sign or caution that is not believed in whatever message it stands.</summary>
    public bool CanBeDoubted(int concept) => Concepts[concept].Kind is ConceptKind.Sign or ConceptKind.Caution && !_believed.Contains(concept);

    /// <summary>Compiles the files; issues say which patterns cannot be compiled.</summary>
    public static SafetyLexicon Build(SafetyData data, List<KnowledgeIssue> issues)
    {
        var builder = new GrammarBuilder();
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

        IReadOnlyList<KnownConcept> concepts = Merge(data);
        Grammar grammar = builder.Build([.. concepts.Select(c => c.Id), .. ContextGroups.All.Select(g => $"@{g.Name}")]);
        issues.AddRange(builder.Issues);
        var lexicon = new SafetyLexicon(concepts, grammar, data.Doubt);
        issues.AddRange(data.Doubt.Except.Where(sign => !lexicon.ConceptIndex.ContainsKey(sign.Text)).Select(sign =>
            new KnowledgeIssue(IssueSeverity.Error, sign.File, sign.Line, "doubt", $"There is no concept '{sign.Text}': name one of concepts.en.yaml.")));
        return lexicon;
    }

    private static IReadOnlyList<KnownConcept> Merge(SafetyData data) =>
    [
        .. data.Concepts.SelectMany(file => file.Concepts)
            .GroupBy(concept => concept.Id, StringComparer.Ordinal)
            .Select(same => new KnownConcept(same.Key, same.First().Says, same.Max(concept => concept.Kind))),
    ];

    private static Language Parse(string code) => Languages.TryParse(code, out Language language) ? language : Language.English;
}
