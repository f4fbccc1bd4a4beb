using SmpBot.Dialogs.Commands;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Safety;
using SmpBot.Dialogs.SmallTalk;
using SmpBot.Dialogs.Understanding;
using SmpBot.Dialogs.Welcome;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Text.Detection;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>
/// The turn: a pure function of content, state, message and time. The same arguments give the same result, byte for byte; no input
/// makes it throw.
/// </summary>
public static class TurnPipeline
{
    /// <param name="content">The content in force.</param>
    /// <param name="state">The conversation's state; <c>new ConversationState()</c> for a new one.</param>
    /// <param name="message">What the visitor did.</param>
    /// <param name="now">The turn's time, UTC.</param>
    public static TurnResult Run(BotContent content, ConversationState state, IncomingMessage message, DateTimeOffset now)
    {
        TurnContext turn = Understand(content, state, message, now);
        if (message.Kind == IncomingKind.ConversationStarted)
        {
            return TurnComposer.Compose(turn, WelcomeStep.Run(turn));
        }

        turn = TriageStep.Assess(turn);
        Outcome outcome = turn.Safety.Level == SafetyLevel.Emergency ? EmergencyStep.Run(turn) : Route(turn);
        return TurnComposer.Compose(turn, SafetyComposer.Join(turn, outcome));
    }

    internal static TurnContext Understand(BotContent content, ConversationState state, IncomingMessage message, DateTimeOffset now)
    {
        IncomingMessage said = SubmittedData.ToWords(message);
        DetectedLanguage detected = LanguageChooser.Choose(content, state, said);
        Language language = detected.Language;
        return new TurnContext
        {
            Content = content,
            State = said.Kind == IncomingKind.ConversationStarted ? state : state with
            {
                Language = language,
                FirstSeen = state.FirstSeen ?? now,
                MessageCount = state.MessageCount + 1,
            },
            Message = said,
            Now = now,
            Language = language,
            LanguageBefore = state.Language,
            IsForeign = detected.Verdict == LanguageVerdict.Neither,
            Reading = MessageReader.Read(content, said.Text, language),
        };
    }

    private static Outcome Route(TurnContext turn)
    {
        if (TriageStep.Acknowledge(turn) is { } acknowledged)
        {
            return DialogStack.Resume(turn, acknowledged);
        }

        (TurnContext open, Outcome? continued) = DialogStack.Continue(turn);
        return DialogStack.Resume(open, continued ?? Answer(open));
    }

    private static Outcome Answer(TurnContext turn) =>
        CommandStep.Run(turn)
        ?? SuggestionStep.Run(turn)
        ?? SmallTalkStep.Run(turn)
        ?? QuestionStep.Run(turn);
}
