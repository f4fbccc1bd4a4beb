using System.Collections.Immutable;
using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>What a dialog made of a message.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Decision">What was decided.</param>
internal sealed record Outcome(ConversationState State, Decision Decision)
{
    public ImmutableArray<Reply> Replies { get; init; } = [];

    public ImmutableArray<Effect> Effects { get; init; } = [];
}

/// <summary>The reportable part of an outcome.</summary>
/// <param name="Action">The kind of outcome.</param>
internal sealed record Decision(TurnAction Action)
{
    public string? Topic { get; init; }

    public string? Entry { get; init; }

    public double Confidence { get; init; }

    public ImmutableArray<Answered> Candidates { get; init; } = [];

    public ImmutableArray<Answered> Answers { get; init; } = [];
}
