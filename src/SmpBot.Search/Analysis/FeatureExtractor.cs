using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;

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
    private const ulong Subject = 2;

    public TextFeatures Extract(IReadOnlyList<Word> words)
    {
        var features = new TextFeatures();
        IReadOnlyList<ConceptSpan> spans = lexicon.Spans(words);
        AddConcepts(spans, features[FeatureSpace.Meanings]);
        ulong previous = Boundary;
        int span = 0;
        for (int i = 0; i < words.Count; i++)
        {
            span += span < spans.Count && i >= spans[span].Start + spans[span].Length ? 1 : 0;
            bool named = span < spans.Count && i >= spans[span].Start && IsSubject(spans[span]);
            float weight = named ? weights.Subject : words[i].IsStopWord ? weights.StopWord : 1f;
            ulong stem = StableHash.Of(words[i].Stem);
            features[FeatureSpace.Meanings].Add(new Feature(stem, weight));
            CharacterNGrams.AddTo(features[FeatureSpace.Characters], words[i].Folded, weight);
            previous = AddPair(features[FeatureSpace.Pairs], previous, named ? Subject : stem);
        }

        AddPair(features[FeatureSpace.Pairs], previous, Boundary);
        return features;
    }

    public bool IsSubject(ConceptSpan span)
    {
        foreach (int concept in span.Concepts)
        {
            if (subject.Contains(concept))
            {
                return true;
            }
        }

        return false;
    }

    private void AddConcepts(IReadOnlyList<ConceptSpan> spans, List<Feature> features)
    {
        foreach (ConceptSpan span in spans)
        {
            float weight = (IsSubject(span) ? weights.Subject : weights.Concept) / span.Concepts.Count;
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
            features.Add(new Feature(StableHash.Combine(left, right), left == Subject || right == Subject ? weights.SubjectPair : 1f));
        }

        return right;
    }
}
