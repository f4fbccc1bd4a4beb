using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Texts;
using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Dialogs.Welcome;

/// <summary>Says once in a conversation what the bot is, that it is no doctor, and what becomes of the visitor's words.</summary>
internal static class WelcomeStep
{
    private static readonly string[] s_firstQuestions = ["what-is-smp", "duration", "cost"];

    /// <summary>The full welcome, when a conversation begins; nothing when it was welcomed before.</summary>
    public static Outcome Run(TurnContext turn)
    {
        ConversationState state = turn.State with { Welcomed = true };
        return turn.State.Welcomed
            ? new Outcome(state, new Decision(TurnAction.Prompt))
            : new Outcome(state, new Decision(TurnAction.Prompt)) { Replies = [Full(turn)] };
    }

    /// <summary>The welcome in the visitor's language; in both where nothing tells the language.</summary>
    public static Reply Full(TurnContext turn)
    {
        bool known = turn.State.Language is not null || Languages.TryParse(turn.Message.Locale, out _);
        string text = known
            ? Text(turn, turn.Texts)
            : string.Join("\n\n", Languages.All.Select(language => Text(turn, turn.Content.Texts(language))));
        return turn.Say(text, FirstQuestions(turn));
    }

    /// <summary>The short form, above the reply to a visitor who spoke first.</summary>
    public static Reply Introduction(TurnContext turn) => turn.Say(
        $"{turn.Texts.Format("welcome.introduction", ("clinic", ClinicName(turn)))} {Privacy(turn, turn.Texts)}");

    /// <summary>The clinic's privacy notice, or what holds in any case.</summary>
    public static string Privacy(TurnContext turn, TextCatalog texts) =>
        turn.Content.Knowledge.Clinic.PrivacyNotice is { } notice
            ? notice.For(texts.Language.Code())
            : texts["welcome.privacy-fallback"];

    /// <summary>The clinic's name, safe in Markdown.</summary>
    public static string ClinicName(TurnContext turn) => turn.Content.Knowledge.Clinic.Name;

    /// <summary>Questions to begin with, as far as the knowledge has them.</summary>
    public static string[] FirstQuestions(TurnContext turn) =>
    [
        .. s_firstQuestions
            .Select(id => turn.Content.Entry(id, turn.Language))
            .OfType<KnowledgeEntry>()
            .Where(entry => entry.Language == turn.Language.Code())
            .Select(entry => entry.Question),
    ];

    private static string Text(TurnContext turn, TextCatalog texts) => string.Join(
        "\n\n",
        texts.Format("welcome.hello", ("clinic", ClinicName(turn))),
        texts["welcome.limits"],
        Privacy(turn, texts));
}
