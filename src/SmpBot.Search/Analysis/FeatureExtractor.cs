using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;
using SmpBot.Text;

namespace SmpBot.Search.Analysis;

/// <summary>A kind of features, compared by itself.</summary>
internal enum FeatureSpace
{
    /// <summary>Stems and the lexicon's concepts.</summary>
    Meanings,

    /// <summary>Pairs of neighbouring stems, function words included: <c>how long</c>, <c>how much</c>.</summary>
    Pairs,

    /// <summary>Characters of words, for typos and compounds.</summary>
    Characters,
}

/// <summary>The features of a text in every space.</summary>
internal sealed class TextFeatures
{
    private readonly List<Feature>[] _spaces = [[], [], []];

    public List<Feature> this[FeatureSpace space] => _spaces[(int)space];
}

/// <summary>
/// Turns words into features. Names of the subject (what nearly every entry is about, here the treatment itself) tell entries apart
/// no more than function words do, and weigh less still.
/// </summary>
internal sealed class FeatureExtractor(ConceptLexicon lexicon, IReadOnlySet<int> subject, ScoringWeights weights)
{
    /// <summary>Stands for the ends of the text and for the subject in pairs.</summary>
    private const ulong Boundary = 1;
    private const ulong SubjectUnit = 2;

    /// <summary>Concepts that nearly every entry is about.</summary>
    public IReadOnlySet<int> Subject { get; } = subject;

    public TextFeatures Extract(IReadOnlyList<Word> words)
    {
        var features = new TextFeatures();
        IReadOnlyList<ConceptSpan> spans = lexicon.Spans(words);
        bool[] named = NamesOfSubject(words, spans);
        AddConcepts(spans, named, SaysMore(words, named) ? weights.Subject : 1f, features[FeatureSpace.Meanings]);
        ulong previous = Boundary;
        for (int i = 0; i < words.Count; i++)
        {
            if (named[i])
            {
                previous = AddPair(features[FeatureSpace.Pairs], previous, SubjectUnit);
                continue;
            }

            float weight = words[i].IsStopWord ? weights.StopWord : 1f;
            ulong stem = StableHash.Of(words[i].Stem);
            features[FeatureSpace.Meanings].Add(new Feature(stem, weight));
            CharacterNGrams.AddTo(features[FeatureSpace.Characters], words[i].Folded, weight);
            previous = AddPair(features[FeatureSpace.Pairs], previous, stem);
        }

        AddPair(features[FeatureSpace.Pairs], previous, Boundary);
        return features;
    }

    /// <summary>Marks the words that name the subject.</summary>
    public bool[] NamesOfSubject(IReadOnlyList<Word> words, IReadOnlyList<ConceptSpan> spans)
    {
        bool[] named = new bool[words.Count];
        foreach (ConceptSpan span in spans)
        {
            named.AsSpan(span.Start, span.Length).Fill(IsSubject(span));
        }

        return named;
    }

    /// <summary>False for a text that names the subject and nothing else: then it asks about the subject itself.</summary>
    public static bool SaysMore(IReadOnlyList<Word> words, bool[] named) => words.Where((word, i) => !named[i] && !word.IsStopWord).Any();

    private bool IsSubject(ConceptSpan span)
    {
        foreach (int concept in span.Concepts)
        {
            if (Subject.Contains(concept))
            {
                return true;
            }
        }

        return false;
    }

    private void AddConcepts(IReadOnlyList<ConceptSpan> spans, bool[] named, float subjectWeight, List<Feature> features)
    {
        foreach (ConceptSpan span in spans)
        {
            float weight = (named[span.Start] ? subjectWeight : weights.Concept) / span.Concepts.Count;
            foreach (int concept in span.Concepts)
            {
                features.Add(new Feature(StableHash.Combine(Boundary, (ulong)concept), weight));
            }
        }
    }

    private ulong AddPair(List<Feature> features, ulong left, ulong right)
    {
        if (left != right)
        {
            features.Add(new Feature(StableHash.Combine(left, right), left == SubjectUnit || right == SubjectUnit ? weights.SubjectPair : 1f));
        }

        return right;
    }
}
