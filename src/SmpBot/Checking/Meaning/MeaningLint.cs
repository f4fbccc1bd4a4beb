using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Checking.Meaning;

/// <summary>The checks of content that need the search engine.</summary>
internal static class MeaningLint
{
    private static readonly Lexicon s_noLexicon = new([], new Dictionary<string, string>(), new Dictionary<string, string>());

    /// <summary>Findings ordered by file and line, without those that an entry's <c>allow</c> names.</summary>
    public static IReadOnlyList<KnowledgeIssue> Run(KnowledgeBase knowledge, SearchEngine engine)
    {
        Dictionary<string, IReadOnlyList<string>> allowed = knowledge.Entries.ToDictionary(e => e.File, e => e.Allow, StringComparer.Ordinal);
        return
        [
            .. Languages.All.SelectMany(language => Check(knowledge, engine, language))
                .Where(issue => !allowed[issue.File].Contains(issue.Code))
                .OrderBy(issue => issue.File, StringComparer.Ordinal)
                .ThenBy(issue => issue.Line),
        ];
    }

    private static IEnumerable<KnowledgeIssue> Check(KnowledgeBase knowledge, SearchEngine engine, Language language)
    {
        var meanings = new MeaningReader(knowledge.Lexicons.GetValueOrDefault(language.Code(), s_noLexicon), language);
        return new PhrasingRivals(knowledge, engine, meanings, language).Find()
            .Concat(new TwinPhrasings(knowledge, meanings, language).Find())
            .Concat(new FirstSentences(knowledge, meanings, language).Find());
    }
}
