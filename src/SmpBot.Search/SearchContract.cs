using SmpBot.Text;

namespace SmpBot.Search;

/// <summary>A question to the knowledge.</summary>
/// <param name="Text">The visitor's words.</param>
/// <param name="Language">The language to search and answer in.</param>
public sealed record SearchQuery(string Text, Language Language)
{
    /// <summary>The entry answered last: raises what belongs to it when the question is a fragment that needs context.</summary>
    public string? ContextEntryId { get; init; }
}

/// <summary>What takes part in a search.</summary>
public enum SearchStage
{
    /// <summary>Words alone.</summary>
    Lexical,

    /// <summary>Words and sentence vectors.</summary>
    Complete,
}

/// <summary>What the engine advises.</summary>
public enum SearchDecision
{
    /// <summary>The first candidate answers the question.</summary>
    Answer,

    /// <summary>Offer the first two or three candidates.</summary>
    Clarify,

    /// <summary>Nothing in the knowledge answers it.</summary>
    Decline,
}

/// <summary>An entry that may answer.</summary>
/// <param name="EntryId">Its id.</param>
/// <param name="Topic">Its topic key.</param>
/// <param name="Confidence">Calibrated probability 0..1 that it answers.</param>
/// <param name="Phrasing">The phrasing of the entry that matched best.</param>
public sealed record Candidate(string EntryId, string Topic, double Confidence, string Phrasing);

/// <summary>The outcome of a search.</summary>
/// <param name="Decision">Answer, clarify or decline.</param>
/// <param name="Candidates">Best first, at most ten.</param>
public sealed record SearchResult(SearchDecision Decision, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The question in folded words with its slips corrected and its abbreviations opened; null where there were none.</summary>
    public string? Corrected { get; init; }
}
