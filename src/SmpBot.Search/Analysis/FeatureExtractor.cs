using SmpBot.Search.Indexing;

namespace SmpBot.Search.Analysis;

/// <summary>A kind of features, compared by itself.</summary>
internal enum FeatureSpace
{
    /// <summary>Stems, or the concept where the lexicon knows one.</summary>
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

/// <summary>Turns words into features. The weight of function words was chosen with leave-one-phrasing-out over training phrasings.</summary>
internal sealed class FeatureExtractor(ConceptLexicon lexicon)
{
    /// <summary>How much a function word counts beside its rarity.</summary>
    private const float StopWordWeight = 0.4f;

    /// <summary>Added to the words at both ends, so that the first and the last word form a pair too.</summary>
    private const ulong Boundary = 1;

    public TextFeatures Extract(WordSequence text)
    {
        var features = new TextFeatures();
        AddMeanings(text.Words, features[FeatureSpace.Meanings]);
        AddPairs(text.Words, features[FeatureSpace.Pairs]);
        foreach (Word word in text.Words)
        {
            CharacterNGrams.AddTo(features[FeatureSpace.Characters], word.Folded, word.IsStopWord ? StopWordWeight : 1f);
        }

        return features;
    }

    private void AddMeanings(IReadOnlyList<Word> words, List<Feature> features)
    {
        for (int i = 0; i < words.Count;)
        {
            (int length, IReadOnlyList<int> concepts) = lexicon.Match(words, i);
            foreach (int concept in concepts)
            {
                features.Add(new Feature(ConceptKey(concept), 1f / concepts.Count));
            }

            if (length == 0)
            {
                features.Add(new Feature(StableHash.Of(words[i].Stem), words[i].IsStopWord ? StopWordWeight : 1f));
            }

            i += Math.Max(1, length);
        }
    }

    private static void AddPairs(IReadOnlyList<Word> words, List<Feature> features)
    {
        ulong previous = Boundary;
        foreach (Word word in words)
        {
            ulong current = StableHash.Of(word.Stem);
            features.Add(new Feature(StableHash.Combine(previous, current), 1f));
            previous = current;
        }

        if (words.Count > 0)
        {
            features.Add(new Feature(StableHash.Combine(previous, Boundary), 1f));
        }
    }

    private static ulong ConceptKey(int concept) => StableHash.Combine(0xC0, (ulong)concept);
}
