namespace SmpBot.Dialogs.Content;

/// <summary>What the bot may promise and how much it reads.</summary>
public sealed record DialogOptions
{
    /// <summary>True when cases reach staff by a channel that somebody watches; only then is a call-back promised.</summary>
    public bool StaffChannelConfigured { get; init; }

    /// <summary>How many UTF-16 units of a message are searched for a question; triage reads more.</summary>
    public int QuestionLimit { get; init; } = 4_000;

    /// <summary>How many UTF-16 units of a message triage reads.</summary>
    public int TriageLimit { get; init; } = 100_000;

    /// <summary>How many searches are remembered, so that a question asked again is not searched again; 0 for none.</summary>
    public int RememberedSearches { get; init; }
}
