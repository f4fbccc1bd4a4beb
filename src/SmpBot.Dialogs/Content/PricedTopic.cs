using SmpBot.Knowledge.Model;

namespace SmpBot.Dialogs.Content;

/// <summary>A topic of which visitors ask what something costs: the laser has a price, a look has none.</summary>
internal static class PricedTopic
{
    // Cost, payment, touch-ups, the laser, booking, the e-book and what is not done here lie above in one of the languages, the rest below.
    private const double LeastShare = 0.012;

    private static readonly string[] s_asksPrice =
    [
        "how much is", "how much are", "how much does", "how much do", "how much would", "how much will", "how much for", "cost", "price", "charge", "fee",
        "cuánto cuesta", "cuánto vale", "cuánto sale", "cuánto cobra", "cuánto me", "cuánto saldr", "cuánto costar", "cuesta", "coste", "costo", "precio", "cobran",
        "cuanto vale", "cuanto sale", "cuanto cobra", "cuanto me", "cuanto saldr", "cuanto costar",
    ];

    /// <summary>True for the entries of a topic where more than one question in a hundred asks for a price.</summary>
    public static bool Is(IReadOnlyCollection<KnowledgeEntry> entries) => QuestionShare.Of(entries, AsksPrice) >= LeastShare;

    /// <summary>True for a question that asks what something costs, with or without accents.</summary>
    public static bool AsksPrice(string question) =>
        Array.Exists(s_asksPrice, words => question.Contains(words, StringComparison.OrdinalIgnoreCase));
}
