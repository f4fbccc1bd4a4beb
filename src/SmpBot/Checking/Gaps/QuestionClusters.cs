using System.Globalization;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Checking.Gaps;

/// <summary>
/// Groups questions of one language that are alike for the search engine: an index is built over the questions themselves, and two are
/// joined where one finds the other with a score of <see cref="Alike"/> or more. The same questions give the same groups.
/// </summary>
internal sealed class QuestionClusters(KnowledgeBase knowledge, Language language)
{
    // Above it, questions such as "waiting room for kids?" and "is there a waiting room where my children can play" come together, and others
    // of the same kind stay apart. A person reads every group, so one too large does less harm than one question in three places.
    private const double Alike = 0.35;

    /// <summary>Groups of indexes into <paramref name="questions"/>, each ascending, ordered by their first.</summary>
    public IReadOnlyList<int[]> Group(IReadOnlyList<string> questions)
    {
        SearchEngine engine = SearchEngine.Build(Index(questions), new SearchOptions());
        int[] parents = [.. Enumerable.Range(0, questions.Count)];
        for (int i = 0; i < questions.Count; i++)
        {
            SearchExplanation found = engine.Explain(new SearchQuery(questions[i], language));
            foreach (EntryExplanation other in found.Ranking.Where(r => r.Lexical >= Alike))
            {
                Join(parents, i, int.Parse(other.EntryId, CultureInfo.InvariantCulture));
            }
        }

        return [.. Enumerable.Range(0, questions.Count).GroupBy(i => Root(parents, i)).Select(g => g.ToArray())];
    }

    private KnowledgeBase Index(IReadOnlyList<string> questions) => new(
    [
        .. questions.Select((text, i) => new KnowledgeEntry
        {
            Id = i.ToString("D6", CultureInfo.InvariantCulture),
            Topic = "question",
            Language = language.Code(),
            Question = text,
            Phrasings = [],
            Evidence = Evidence.Clinic,
            Reviewed = DateOnly.MinValue,
            Answer = "",
            File = "",
        }),
    ])
    {
        Topics = new Dictionary<string, Topic>(),
        Sources = new Dictionary<string, Source>(),
        Clinic = knowledge.Clinic,
        Lexicons = knowledge.Lexicons,
        ContentHash = "",
    };

    private static void Join(int[] parents, int a, int b)
    {
        int first = Root(parents, a);
        int second = Root(parents, b);
        parents[Math.Max(first, second)] = Math.Min(first, second);
    }

    private static int Root(int[] parents, int at)
    {
        while (parents[at] != at)
        {
            at = parents[at] = parents[parents[at]];
        }

        return at;
    }
}
