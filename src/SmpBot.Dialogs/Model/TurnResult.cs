using SmpBot.Text;

namespace SmpBot.Dialogs.Model;

/// <summary>What one turn gives: everything the shell has to store and deliver.</summary>
/// <param name="State">The conversation's state after the turn.</param>
/// <param name="Replies">The bot's messages in order; may be empty.</param>
/// <param name="Effects">What else is to be stored.</param>
/// <param name="Report">What was decided, for <c>batch</c>, <c>ask</c>, metrics and tests.</param>
public sealed record TurnResult(ConversationState State, IReadOnlyList<Reply> Replies, IReadOnlyList<Effect> Effects, TurnReport Report);

/// <summary>The kind of outcome, spelled as in the <c>batch</c> contract when lower-cased.</summary>
public enum TurnAction
{
    Answer,
    Escalate,
    Clarify,
    Decline,
    Smalltalk,
    Command,
    Prompt,
}

/// <summary>An entry with the engine's confidence that it answers the question.</summary>
/// <param name="Topic">Topic key.</param>
/// <param name="Entry">Entry id.</param>
/// <param name="Confidence">0..1.</param>
public sealed record Answered(string Topic, string Entry, double Confidence);

/// <summary>What a turn decided.</summary>
public sealed record TurnReport
{
    public required Language Language { get; init; }

    public required TurnAction Action { get; init; }

    /// <summary>Topic key of the entry answered; <c>smalltalk</c> or <c>out-of-scope</c> where those apply.</summary>
    public string? Topic { get; init; }

    /// <summary>Id of the entry answered.</summary>
    public string? Entry { get; init; }

    /// <summary>0..1.</summary>
    public double Confidence { get; init; }

    /// <summary>Triage level in force after the turn: <c>none</c>, <c>contact</c>, <c>urgent</c>, <c>emergency</c>.</summary>
    public string Level { get; init; } = "none";

    /// <summary>Rule ids that hold the level.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>At most three; in a clarification those offered.</summary>
    public IReadOnlyList<Answered> Candidates { get; init; } = [];

    /// <summary>Every entry answered, where one message asked several questions.</summary>
    public IReadOnlyList<Answered> Answers { get; init; } = [];
}
