using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.Turns;

/// <summary>What became of a message.</summary>
public abstract record ProcessedTurn
{
    private ProcessedTurn()
    {
    }

    public sealed record Stored(IReadOnlyList<StoredActivity> Activities, TurnResult Result) : ProcessedTurn;

    public sealed record Duplicate(IReadOnlyList<StoredActivity> Activities) : ProcessedTurn;

    public sealed record Contended : ProcessedTurn;
}

public sealed record TurnOutput
{
    public required IReadOnlyList<NewActivity> Activities { get; init; }

    public IReadOnlyList<NewDelivery> Deliveries { get; init; } = [];

    public string? ReferenceJson { get; init; }

    public bool EndsConversation { get; init; }
}

public delegate TurnOutput RenderTurn(StoredConversation? before, TurnResult result);
