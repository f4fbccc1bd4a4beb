using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.SmallTalk;
using SmpBot.Dialogs.Texts;

namespace SmpBot.Dialogs.Questions;

/// <summary>Answers, asks back or declines: what is left when a message is no command, no small talk and no part of a dialog.</summary>
internal static class QuestionStep
{
    // Below this confidence a message of courtesy is taken for nothing more.
    private const double MoreThanCourtesy = 0.6;

    private const int MostAnswers = 3;
    private const int KeptQuestion = 300;
    private const int EchoedQuestion = 80;

    public static Outcome Run(TurnContext turn)
    {
        if (turn.Reading.IsElsewhere)
        {
            return DeclineWriter.Decline(turn, new Resolution.NotKnown([]));
        }

        QuestionPlan plan = QuestionPlan.Make(turn, turn.Reading.Question);
        if (plan.Main.Confidence < MoreThanCourtesy && SmallTalkStep.Courtesy(turn) is { } courtesy)
        {
            return courtesy;
        }

        return plan.Main switch
        {
            Resolution.Found or Resolution.Pointer when plan.Answers.Length > 0 => Answer(turn, plan),
            Resolution.Pointer pointer => Point(turn, pointer),
            Resolution.Unsure unsure => ClarifyDialog.Start(turn, unsure),
            _ => DeclineWriter.Decline(turn, plan.Main),
        };
    }

    /// <summary>The outcome that gives one entry, however it was chosen.</summary>
    public static Outcome Answer(TurnContext turn, Answered answered, string question, ImmutableArray<Answered> candidates) =>
        Answer(turn, new QuestionPlan(new Resolution.Found(answered, candidates), [new AnsweredPart(question, answered)], [], false));

    private static Outcome Answer(TurnContext turn, QuestionPlan plan)
    {
        ImmutableArray<AnsweredPart> answers = [.. plan.Answers.Take(MostAnswers)];
        HashSet<string> given = [.. answers.Select(part => part.Answer.Entry)];
        List<Reply> replies = [.. answers.Select(part => AnswerWriter.Write(turn, part.Answer.Entry, given))];
        for (int i = 0; i < replies.Count - 1; i++)
        {
            replies[i] = replies[i] with { Suggestions = [] };
        }

        replies[^1] = replies[^1] with { Text = string.Join("\n\n", Remarks(turn, plan).Prepend(replies[^1].Text)) };
        Answered first = answers[0].Answer;
        return new Outcome(turn.State with { LastAnswer = Remember(turn, answers[^1]), Refused = null }, new Decision(TurnAction.Answer)
        {
            Topic = first.Topic,
            Entry = first.Entry,
            Confidence = first.Confidence,
            Candidates = plan.Main.Candidates,
            Answers = answers.Length > 1 ? [.. answers.Select(part => part.Answer)] : [],
        })
        {
            Replies = [.. replies],
        };
    }

    private static IEnumerable<string> Remarks(TurnContext turn, QuestionPlan plan)
    {
        foreach (string question in plan.NotKnown)
        {
            yield return turn.Texts.Format("answer.not-known", ("question", Markdown.Quote(question, EchoedQuestion)));
        }

        if (plan.HasMore)
        {
            yield return turn.Texts["answer.more-questions"];
        }
    }

    private static Outcome Point(TurnContext turn, Resolution.Pointer pointer) =>
        new(turn.State with { LastAnswer = null, Refused = Markdown.Cut(turn.Reading.Question, KeptQuestion) }, new Decision(TurnAction.Decline)
        {
            Topic = TopicKeys.OutOfScope,
            Entry = pointer.Answer.Entry,
            Confidence = pointer.Confidence,
            Candidates = pointer.Candidates,
        })
        {
            Replies = [AnswerWriter.Write(turn, pointer.Answer.Entry, [pointer.Answer.Entry])],
        };

    private static LastAnswer Remember(TurnContext turn, AnsweredPart part)
    {
        string question = turn.State.LastAnswer is { } last && last.Topic == part.Answer.Topic ? Continued(turn, last, part.Question) : part.Question;
        var answer = new LastAnswer(part.Answer.Entry, part.Answer.Topic, Markdown.Cut(question, KeptQuestion));
        return FollowUp.Of(turn, part.Question) is { Exchanges: true } followUp && turn.State.LastAnswer is { } before
            ? answer with
            {
                CarriedQuestion = followUp.Exchanged,
                CarriedFrom = before.CarriedFrom ?? new CarriedEntry(before.EntryId, before.Topic),
            }
            : answer;
    }

    /// <summary>A question without substance keeps the one that it leans on; a further statement joins the one before it.</summary>
    private static string Continued(TurnContext turn, LastAnswer last, string question)
    {
        if (FollowUp.Shape.Of(turn, question).SaysNothing)
        {
            return last.Question;
        }

        bool goesOn = QuestionSplitter.IsTold(last.Question) && QuestionSplitter.Split(question).All(said => !said.IsQuestion);
        return goesOn ? $"{last.Question} {question}" : question;
    }
}
