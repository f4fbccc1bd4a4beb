using SmpBot.Text;

namespace SmpBot.Dialogs.Model;

/// <summary>What a turn asks of the world besides its replies; stored in the turn's transaction.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Opens a case for staff; of a case with that id already stored it raises level and rules.</summary>
    public sealed record OpenCase(CaseDraft Draft) : Effect;

    /// <summary>Keeps a visitor's judgement of an answer.</summary>
    /// <param name="EntryId">The entry that was judged.</param>
    /// <param name="Helpful">Thumb up or down.</param>
    /// <param name="Reason">The visitor's optional words.</param>
    /// <param name="Question">What the visitor had asked.</param>
    /// <param name="Language">Language of the answer.</param>
    public sealed record RecordFeedback(string EntryId, bool Helpful, string? Reason, string? Question, Language Language) : Effect;

    /// <summary>Keeps a question that was declined, for <c>gaps</c>.</summary>
    public sealed record RecordUnanswered(string Question, Language Language, string? NearestEntryId, double Confidence) : Effect;

    /// <summary>Erases the visitor's state, transcript, case contents and feedback words, before the receipt is stored.</summary>
    /// <param name="Receipt">The receipt number that the visitor is given.</param>
    public sealed record ForgetVisitor(string Receipt) : Effect;
}

/// <summary>Why staff should look.</summary>
public enum CaseReason
{
    /// <summary>The visitor left contact details.</summary>
    ContactRequest,

    /// <summary>Triage reached urgent or emergency.</summary>
    RedFlag,

    /// <summary>A screening before treatment ended.</summary>
    Screening,
}

/// <summary>A case as the turn drafts it; number and time are given by storage.</summary>
public sealed record CaseDraft
{
    /// <summary>
    /// Derived from conversation and activity, so that a repeated turn opens no second case; of a red flag from conversation and episode,
    /// so that a rising level raises the same case.
    /// </summary>
    public required string Id { get; init; }

    public required CaseReason Reason { get; init; }

    public required Language Language { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>When the visitor would like to be reached, in the visitor's words.</summary>
    public string? GoodTime { get; init; }

    /// <summary>The consent text that the visitor agreed to, word for word, or null where no details were given.</summary>
    public string? ConsentText { get; init; }

    /// <summary>What it is about, in the visitor's words.</summary>
    public string? Topic { get; init; }

    /// <summary><c>none</c>, <c>contact</c>, <c>urgent</c> or <c>emergency</c>.</summary>
    public string Level { get; init; } = "none";

    /// <summary>Ids of the triage rules in force.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
