using System.Collections.Immutable;
using System.Globalization;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Safety;
using SmpBot.Dialogs.Welcome;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>Completes an outcome to the result of the turn: introduction, remarks, suggestions to remember, report.</summary>
internal static class TurnComposer
{
    private const int RememberedTitle = 300;

    public static TurnResult Compose(TurnContext turn, Outcome outcome)
    {
        Outcome whole = Introduce(turn, RemarkOnLength(turn, outcome));
        bool forgotten = whole.Effects.Any(effect => effect is Effect.ForgetVisitor);
        ConversationState state = forgotten ? new ConversationState() : whole.State with
        {
            LastSuggestions = whole.Replies.IsEmpty ? [] : [.. whole.Replies[^1].Suggestions
                .Select(suggestion => suggestion.Title)
                .Where(title => title.Length <= RememberedTitle)],
        };
        return new TurnResult(state, whole.Replies, whole.Effects, Report(turn, whole));
    }

    private static Outcome RemarkOnLength(TurnContext turn, Outcome outcome)
    {
        if (!turn.Reading.WasCut || outcome.Replies.IsEmpty || turn.Safety.Level >= SafetyLevel.Urgent)
        {
            return outcome;
        }

        string limit = turn.Content.Options.QuestionLimit.ToString("N0", CultureInfo.InvariantCulture);
        string remark = turn.Texts.Format("answer.too-long", ("limit", limit));
        return outcome with { Replies = outcome.Replies.SetItem(0, outcome.Replies[0] with { Text = $"{remark}\n\n{outcome.Replies[0].Text}" }) };
    }

    /// <summary>A visitor who spoke first learns who answers, above the first reply, but never above a safety prompt.</summary>
    private static Outcome Introduce(TurnContext turn, Outcome outcome)
    {
        bool due = !outcome.State.Welcomed && !outcome.Replies.IsEmpty && !outcome.Replies.Any(reply => reply.IsAlert);
        return due && !outcome.Effects.Any(effect => effect is Effect.ForgetVisitor)
            ? outcome with
            {
                State = outcome.State with { Welcomed = true },
                Replies = outcome.Replies.Insert(0, WelcomeStep.Introduction(turn)),
            }
            : outcome;
    }

    private static TurnReport Report(TurnContext turn, Outcome outcome) => new()
    {
        Language = outcome.Replies.IsEmpty ? turn.Language : outcome.Replies[^1].Language,
        Action = outcome.Decision.Action,
        Topic = outcome.Decision.Topic,
        Entry = outcome.Decision.Entry,
        Confidence = outcome.Decision.Confidence,
        Level = turn.Safety.Level.Name(),
        Rules = turn.Safety.Rules,
        Candidates = outcome.Decision.Candidates,
        Answers = outcome.Decision.Answers,
    };
}
