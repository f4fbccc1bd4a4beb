using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Fixture;

/// <summary>
/// A search whose findings can be read off the question: one topic's words answer, words of several topics make it unsure, none decline.
/// </summary>
internal static class KeywordSearch
{
    private static readonly (string Entry, string[] English, string[] Spanish)[] s_words =
    [
        ("duration", ["last", "lasts", "years", "results"], ["dura", "anos", "resultados"]),
        ("pain", ["hurt", "hurts", "pain", "painful"], ["duele", "dolor"]),
        ("redness", ["red", "redness"], ["roja", "rojez"]),
        ("itching", ["itch", "itching", "scabs"], ["pica", "picor", "costras"]),
        ("cost", ["cost", "price", "much"], ["cuesta", "precio", "vale"]),
        ("booking", ["book", "appointment"], ["cita"]),
        ("hygiene", ["needles", "clean"], []),
        ("beard", ["beard", "beards"], []),
    ];

    public static SearchResult Find(SearchQuery query)
    {
        HashSet<string> said = [.. TextAnalyzer.Analyze(query.Text, query.Language).Tokens.Select(token => token.Folded)];
        string[] found = [.. s_words
            .Where(topic => said.Overlaps(query.Language == Language.English ? topic.English : topic.Spanish))
            .Select(topic => topic.Entry)];
        double confidence = found.Length == 1 ? 0.9 : 0.4;
        Candidate[] candidates = [.. found.Select(entry => new Candidate(entry, entry == "beard" ? "out-of-scope" : entry, confidence, ""))];
        SearchDecision decision = found.Length switch
        {
            0 => SearchDecision.Decline,
            1 => SearchDecision.Answer,
            _ => SearchDecision.Clarify,
        };
        return new SearchResult(decision, candidates);
    }
}
