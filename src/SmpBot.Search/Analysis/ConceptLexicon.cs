using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Search.Analysis;

/// <summary>A run of words that the lexicon knows.</summary>
/// <param name="Start">First word.</param>
/// <param name="Length">Number of words.</param>
/// <param name="Concepts">The groups that the run belongs to.</param>
internal readonly record struct ConceptSpan(int Start, int Length, IReadOnlyList<int> Concepts);

/// <summary>
/// Groups of words and short phrases that stand for each other. Every member of a group also counts as the group's concept, so that
/// texts without a word in common can still share a meaning.
/// </summary>
internal sealed class ConceptLexicon
{
    /// <summary>Longest phrase of a group, in words.</summary>
    private const int MaxWords = 6;

    private readonly Dictionary<string, List<Member>> _byFirstStem = new(StringComparer.Ordinal);

    private ConceptLexicon(IReadOnlyList<string> names) => Names = names;

    /// <summary>First member of each group: the name of its concept.</summary>
    public IReadOnlyList<string> Names { get; }

    public static ConceptLexicon Empty { get; } = new([]);

    public static ConceptLexicon Build(Lexicon lexicon, Language language)
    {
        var built = new ConceptLexicon([.. lexicon.Synonyms.Select(g => g.Count == 0 ? "" : g[0])]);
        for (int concept = 0; concept < lexicon.Synonyms.Count; concept++)
        {
            foreach (string member in lexicon.Synonyms[concept])
            {
                built.Add(WordSequence.Of(member, language), concept);
            }
        }

        return built;
    }

    /// <summary>The runs of words that the lexicon knows, from left to right, the longest at each place, none overlapping.</summary>
    public IReadOnlyList<ConceptSpan> Spans(IReadOnlyList<Word> words)
    {
        var spans = new List<ConceptSpan>();
        for (int i = 0; i < words.Count;)
        {
            Member? member = Find(words, i);
            if (member is not null)
            {
                spans.Add(new ConceptSpan(i, member.Stems.Length, member.ConceptsOf(words, i)));
            }

            i += member?.Stems.Length ?? 1;
        }

        return spans;
    }

    private Member? Find(IReadOnlyList<Word> words, int at) =>
        _byFirstStem.TryGetValue(words[at].Stem, out List<Member>? members) ? members.Find(m => m.Fits(words, at)) : null;

    private void Add(WordSequence phrase, int concept)
    {
        string[] stems = [.. phrase.Words.Select(w => w.Stem)];
        if (stems.Length is 0 or > MaxWords)
        {
            return;
        }

        if (!_byFirstStem.TryGetValue(stems[0], out List<Member>? members))
        {
            _byFirstStem[stems[0]] = members = [];
        }

        Member? same = members.Find(m => m.Stems.AsSpan().SequenceEqual(stems));
        if (same is null)
        {
            members.Add(same = new Member(stems));
            members.Sort(static (a, b) => b.Stems.Length.CompareTo(a.Stems.Length));
        }

        same.Add(phrase.Words, concept);
    }

    /// <summary>Words with the same stems, from one group or several.</summary>
    private sealed record Member(string[] Stems)
    {
        private readonly List<(string Form, int Concept)> _forms = [];
        private readonly List<int> _concepts = [];

        public void Add(IReadOnlyList<Word> words, int concept)
        {
            _forms.Add((Form(words, 0), concept));
            if (!_concepts.Contains(concept))
            {
                _concepts.Add(concept);
            }
        }

        /// <summary>
        /// The groups of the words that stand there. A stem that several groups share (<c>pelo</c> and <c>pelar</c>) is told apart by the
        /// form, where a group lists it.
        /// </summary>
        public IReadOnlyList<int> ConceptsOf(IReadOnlyList<Word> words, int at)
        {
            if (_concepts.Count == 1)
            {
                return _concepts;
            }

            string form = Form(words, at);
            int[] exact = [.. _forms.Where(f => string.Equals(f.Form, form, StringComparison.Ordinal)).Select(f => f.Concept).Distinct()];
            return exact.Length > 0 ? exact : _concepts;
        }

        public bool Fits(IReadOnlyList<Word> words, int at)
        {
            if (at + Stems.Length > words.Count)
            {
                return false;
            }

            for (int i = 0; i < Stems.Length; i++)
            {
                if (!string.Equals(Stems[i], words[at + i].Stem, StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The words as written, but for the mark of the plural.</summary>
        private string Form(IReadOnlyList<Word> words, int at) =>
            string.Join(' ', words.Skip(at).Take(Stems.Length).Select(w => w.Folded.TrimEnd('s')));
    }
}
