using System.Collections.Immutable;
using SmpBot.Text;
using SmpBot.Triage.State;

namespace SmpBot.Dialogs.Model;

/// <summary>Everything the bot remembers of a conversation between two turns. Plain data: it is stored as JSON.</summary>
public sealed record ConversationState
{
    /// <summary>The language of the last turn; null before the first words.</summary>
    public Language? Language { get; init; }

    /// <summary>True once the welcome was sent.</summary>
    public bool Welcomed { get; init; }

    /// <summary>The active dialogs, innermost last.</summary>
    public ImmutableArray<DialogFrame> Stack { get; init; } = [];

    /// <summary>The last entry answered, for follow-ups and feedback.</summary>
    public LastAnswer? LastAnswer { get; init; }

    /// <summary>The question of something else that was turned away last, for "and smp?"; null once another was answered.</summary>
    public string? Refused { get; init; }

    /// <summary>Suggestions of the last reply, so that a tap or "the second one" can be resolved.</summary>
    public ImmutableArray<string> LastSuggestions { get; init; } = [];

    /// <summary>Cases opened in this conversation.</summary>
    public ImmutableArray<string> Cases { get; init; } = [];

    /// <summary>When the first message of this visitor was taken, UTC.</summary>
    public DateTimeOffset? FirstSeen { get; init; }

    /// <summary>Messages of the visitor so far.</summary>
    public int MessageCount { get; init; }

    /// <summary>What triage knows; outlives "start over", not "forget me".</summary>
    public TriageState Triage { get; init; } = TriageState.Empty;

    internal ConversationState Push(DialogFrame frame) => this with { Stack = Stack.Add(frame) };

    internal ConversationState Pop() => Stack.IsEmpty ? this : this with { Stack = Stack.RemoveAt(Stack.Length - 1) };

    /// <summary>Exchanges the innermost frame.</summary>
    internal ConversationState Replace(DialogFrame frame) => Pop().Push(frame);
}

/// <summary>The answer given last.</summary>
/// <param name="EntryId">Its entry.</param>
/// <param name="Topic">Its topic key.</param>
/// <param name="Question">The visitor's words that it answered.</param>
public sealed record LastAnswer(string EntryId, string Topic, string Question)
{
    /// <summary>The whole question where the visitor only exchanged its subject ("and the scabs?"), for the next exchange; else null.</summary>
    public string? CarriedQuestion { get; init; }

    /// <summary>What answered the question whose subject was first exchanged; null where none was.</summary>
    public CarriedEntry? CarriedFrom { get; init; }
}

/// <summary>An entry and its topic key, as answered before.</summary>
public sealed record CarriedEntry(string EntryId, string Topic);
