using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Safety;
using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>All that a dialog may know of the turn.</summary>
internal sealed record TurnContext
{
    public required BotContent Content { get; init; }

    /// <summary>The state, this message counted in.</summary>
    public required ConversationState State { get; init; }

    public required IncomingMessage Message { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The language of the reply.</summary>
    public required Language Language { get; init; }

    /// <summary>The language of the turn before; null at the start.</summary>
    public Language? LanguageBefore { get; init; }

    /// <summary>True when the message is in a language that the bot does not speak.</summary>
    public bool IsForeign { get; init; }

    public required MessageReading Reading { get; init; }

    /// <summary>What triage says; before triage ran: nothing found.</summary>
    public SafetyVerdict Safety { get; init; } = SafetyVerdict.Nothing;

    /// <summary>The bot's own words in the language of the reply.</summary>
    public TextCatalog Texts => Content.Texts(Language);

    /// <summary>The innermost dialog, or null.</summary>
    public DialogFrame? ActiveFrame => State.Stack.IsDefaultOrEmpty ? null : State.Stack[^1];
}
