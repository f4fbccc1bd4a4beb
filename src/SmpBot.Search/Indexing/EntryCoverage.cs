using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>
/// How much of a question's substance an entry has: of its words that are neither function words nor names of the subject, those that
/// stand in a phrasing or in the answer, themselves or by a word of the same group. A likeness of frame ("how does … look") is not enough
/// where the rare word is missing.
/// </summary>
internal sealed class EntryCoverage
{
    private readonly CoveredWords _covered;
    private readonly FeatureExtractor _extractor;
    private readonly ConceptLexicon _lexicon;
    private readonly ILexicalIndex _rarity;

    public EntryCoverage(CoveredWords covered, FeatureExtractor extractor, ConceptLexicon lexicon, ILexicalIndex rarity)
    {
        _covered = covered;
        _extractor = extractor;
        _lexicon = lexicon;
        _rarity = rarity;
    }

    /// <summary>The words of substance of a question, to be held against entries.</summary>
    public IReadOnlyList<SubstantialWord> Substance(IReadOnlyList<Word> words)
    {
        IReadOnlyList<ConceptSpan> spans = _lexicon.Spans(words);
        bool[] subject = _extractor.NamesOfSubject(words, spans);
        var concepts = new IReadOnlyList<int>[words.Count];
        Array.Fill(concepts, []);
        foreach (ConceptSpan span in spans)
        {
            concepts.AsSpan(span.Start, span.Length).Fill(span.Concepts);
        }

        var substance = new List<SubstantialWord>(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            if (!words[i].IsStopWord && !subject[i])
            {
                substance.Add(new SubstantialWord(words[i].Stem, concepts[i], _rarity.InverseDocumentFrequency(words[i].Stem)));
            }
        }

        return substance;
    }

    /// <summary>The share, 0..1, of the words that an entry has, by rarity; 0 where there are none.</summary>
    public float Share(int entry, IReadOnlyList<SubstantialWord> substance)
    {
        (float covered, float all) = (0f, 0f);
        foreach (SubstantialWord word in substance)
        {
            all += word.Rarity;
            covered += _covered.Has(entry, word) ? word.Rarity : 0f;
        }

        return all == 0f ? 0f : covered / all;
    }
}

/// <summary>A word of substance with the groups that it belongs to and its rarity.</summary>
internal readonly record struct SubstantialWord(string Stem, IReadOnlyList<int> Concepts, float Rarity);
