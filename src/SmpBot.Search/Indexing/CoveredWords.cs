using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>For each entry the stems and the groups of the lexicon that its phrasings and its answer have.</summary>
internal sealed class CoveredWords
{
    private readonly HashSet<string>[] _stems;
    private readonly HashSet<int>[] _concepts;

    private CoveredWords(HashSet<string>[] stems, HashSet<int>[] concepts) => (_stems, _concepts) = (stems, concepts);

    /// <param name="texts">Of each entry its texts.</param>
    /// <param name="lexicon">The groups.</param>
    /// <param name="subject">Groups that do not count: nearly every entry has them.</param>
    public static CoveredWords Of(IReadOnlyList<IEnumerable<WordSequence>> texts, ConceptLexicon lexicon, IReadOnlySet<int> subject) => new(
        [.. texts.Select(t => t.SelectMany(s => s.Words).Where(w => !w.IsStopWord).Select(w => w.Stem).ToHashSet(StringComparer.Ordinal))],
        [.. texts.Select(t => t.SelectMany(s => lexicon.Spans(s.Words)).SelectMany(s => s.Concepts).Where(c => !subject.Contains(c)).ToHashSet())]);

    /// <summary>Words as <see cref="Write"/> wrote them.</summary>
    public static CoveredWords Read(BinaryReader reader)
    {
        string[] stems = reader.ReadStrings();
        var stemsOf = new HashSet<string>[reader.ReadInt32()];
        var conceptsOf = new HashSet<int>[stemsOf.Length];
        for (int entry = 0; entry < stemsOf.Length; entry++)
        {
            stemsOf[entry] = new HashSet<string>(Array.ConvertAll(reader.ReadArray<int>(), stem => stems[stem]), StringComparer.Ordinal);
            conceptsOf[entry] = [.. reader.ReadArray<int>()];
        }

        return new CoveredWords(stemsOf, conceptsOf);
    }

    public void Write(BinaryWriter writer)
    {
        string[] stems = [.. _stems.SelectMany(s => s).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        writer.WriteStrings(stems);
        writer.Write(_stems.Length);
        for (int entry = 0; entry < _stems.Length; entry++)
        {
            writer.WriteArray<int>([.. _stems[entry].Select(stem => Array.BinarySearch(stems, stem, StringComparer.Ordinal))]);
            writer.WriteArray<int>([.. _concepts[entry]]);
        }
    }

    /// <summary>True when an entry has the word, or one of the same group.</summary>
    public bool Has(int entry, SubstantialWord word)
    {
        if (_stems[entry].Contains(word.Stem))
        {
            return true;
        }

        foreach (int concept in word.Concepts)
        {
            if (_concepts[entry].Contains(concept))
            {
                return true;
            }
        }

        return false;
    }
}
