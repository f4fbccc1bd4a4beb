using System.Collections.Immutable;
using System.Globalization;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Dialogs.Safety;

/// <summary>Joins what triage has to say with what the dialogs made of the message.</summary>
internal static class SafetyComposer
{
    public static Outcome Join(TurnContext turn, Outcome outcome)
    {
        Outcome joined = turn.Safety.Level switch
        {
            SafetyLevel.Emergency or SafetyLevel.Urgent => Escalate(turn, outcome),
            SafetyLevel.Contact => AddNote(turn, outcome),
            _ => outcome,
        };
        return OpenCase(turn, AskBack(turn, joined));
    }

    /// <summary>One case an episode: the same id again raises it.</summary>
    private static Outcome OpenCase(TurnContext turn, Outcome outcome)
    {
        if (!turn.Safety.OpensCase || outcome.Effects.Any(effect => effect is Effect.ForgetVisitor))
        {
            return outcome;
        }

        string episode = string.Create(CultureInfo.InvariantCulture, $"{turn.State.FirstSeen:O} {turn.State.Triage.Episode}");
        CaseDraft draft = new()
        {
            Id = ReferenceNumber.Of("R", turn.Message.ConversationId, episode),
            Reason = CaseReason.RedFlag,
            Language = turn.Language,
            Level = turn.Safety.Level.Name(),
            Rules = turn.Safety.Rules,
        };
        ImmutableArray<string> cases = outcome.State.Cases;
        return outcome with
        {
            State = outcome.State with { Cases = cases.Contains(draft.Id) ? cases : cases.Add(draft.Id) },
            Effects = outcome.Effects.Add(new Effect.OpenCase(draft)),
        };
    }

    /// <summary>The prompt comes first; below it only what cannot contradict it.</summary>
    private static Outcome Escalate(TurnContext turn, Outcome outcome)
    {
        if (turn.Safety.Prompt is not { } prompt)
        {
            return AsEscalation(turn, outcome, outcome.Replies);
        }

        Reply alert = turn.Say(prompt) with { IsAlert = true };
        return AsEscalation(turn, outcome, [alert, .. Compatible(turn, outcome)]);
    }

    private static Outcome AsEscalation(TurnContext turn, Outcome outcome, ImmutableArray<Reply> replies)
    {
        bool answered = outcome.Decision.Action == TurnAction.Answer;
        bool onlySafety = turn.Safety.IsReport && outcome.Decision.Action is TurnAction.Clarify or TurnAction.Decline or TurnAction.Prompt;
        Answered? nearest = outcome.Decision.Candidates.IsEmpty ? null : outcome.Decision.Candidates[0];
        return outcome with
        {
            Replies = replies,
            Effects = onlySafety ? [.. outcome.Effects.Where(effect => effect is not Effect.RecordUnanswered)] : outcome.Effects,
            Decision = !answered && !onlySafety ? outcome.Decision : outcome.Decision with
            {
                Action = TurnAction.Escalate,
                Topic = answered ? outcome.Decision.Topic : nearest?.Topic,
                Entry = answered ? outcome.Decision.Entry : nearest?.Entry,
            },
        };
    }

    /// <summary>
    /// At urgent: short answers of entries that give no medical advice, and everything that is no answer. On the turn that raised the
    /// level nothing else is said, so that the prompt is what the visitor reads.
    /// </summary>
    private static IEnumerable<Reply> Compatible(TurnContext turn, Outcome outcome)
    {
        if (turn.Safety.Level == SafetyLevel.Emergency && outcome.Decision.Action == TurnAction.Escalate)
        {
            return [];
        }

        bool answers = outcome.Decision.Action == TurnAction.Answer;
        return outcome.Replies
            .Where(reply => reply.EntryId is { } id ? !IsMedical(turn, id) : !answers || !turn.Safety.IsReport)
            .Where(reply => reply.EntryId is not null || !turn.Safety.IsReport)
            .Select(reply => reply.EntryId is null ? reply : AnswerWriter.Shorten(reply) with { Suggestions = [] });
    }

    private static bool IsMedical(TurnContext turn, string entryId) =>
        turn.Content.Entry(entryId, turn.Language) is not KnowledgeEntry { Medical: false };

    private static Outcome AddNote(TurnContext turn, Outcome outcome)
    {
        if (turn.Safety.Prompt is not { } note)
        {
            return outcome;
        }

        bool declined = outcome.Decision.Action == TurnAction.Decline && outcome.Decision.Entry is null;
        return outcome switch
        {
            { Replies.IsEmpty: true } => outcome with { Replies = [turn.Say(note)] },
            _ when declined => outcome with
            {
                Replies = [outcome.Replies[0] with { Text = $"{note}\n\n{DeclineWriter.PersonOffer(turn)}" }, .. outcome.Replies.Skip(1)],
            },
            _ => outcome with { Replies = outcome.Replies.SetItem(0, outcome.Replies[0] with { Text = $"{outcome.Replies[0].Text}\n\n{note}" }) },
        };
    }

    private static Outcome AskBack(TurnContext turn, Outcome outcome)
    {
        if (turn.Safety.Question is not { } question)
        {
            return outcome;
        }

        Reply ask = turn.Say(question) with { Suggestions = turn.Safety.Choices };
        return outcome with { Replies = [.. outcome.Replies.Select(reply => reply with { Suggestions = [] }), ask] };
    }
}
