using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;

namespace SmpBot.Dialogs.Questions;

/// <summary>A question with the entry that answers it.</summary>
internal sealed record AnsweredPart(string Question, Answered Answer);

/// <summary>What will be said to a message that may hold several questions, or one question in a long story.</summary>
/// <param name="Main">The resolution that decides between answer, asking back and declining.</param>
/// <param name="Answers">The questions to be answered, in order; empty unless the main resolution is found.</param>
/// <param name="NotKnown">Questions of the message that stay without an answer.</param>
/// <param name="HasMore">True when more questions were asked than are taken at a time.</param>
internal sealed record QuestionPlan(
    Resolution Main,
    ImmutableArray<AnsweredPart> Answers,
    ImmutableArray<string> NotKnown,
    bool HasMore)
{
    private const int MostAnswers = 3;
    private const int MostSearched = 12;
    private const int MostHalves = 3;
    private const double SureHalf = 0.55;

    // A sentence cut at a mere "and" or comma is several questions only when the knowledge has something on it as a whole.
    private const double SomeAnswer = 0.3;

    public static QuestionPlan Make(TurnContext turn, string text)
    {
        Resolution whole = QuestionResolver.Resolve(turn, text);
        ImmutableArray<QuestionPart> parts = [.. QuestionSplitter.Split(text).SelectMany(part => Coordinated(turn, part))];
        if (parts.Length < 2)
        {
            return One(text, whole);
        }

        ImmutableArray<QuestionPart> questions = [.. parts.Where(part => part.IsQuestion)];
        if (questions.Length > 1)
        {
            return Several(turn, text, whole, questions);
        }

        (string question, Resolution resolution) = new StoryReading(turn, text, whole, parts).Best(questions.SingleOrDefault());
        return One(question, resolution);
    }

    /// <summary>The part, or its halves where they are two questions: both are answered, and not with the same.</summary>
    private static IEnumerable<QuestionPart> Coordinated(TurnContext turn, QuestionPart part)
    {
        foreach ((string first, string second) in QuestionSplitter.Halves(part.Text).Take(MostHalves))
        {
            if (QuestionResolver.Resolve(turn, first) is Resolution.Found { Confidence: >= SureHalf } one
                && QuestionResolver.Resolve(turn, second) is Resolution.Found { Confidence: >= SureHalf } other
                && one.Answer.Topic != other.Answer.Topic)
            {
                return [part with { Text = first, IsQuestion = true }, part with { Text = second, IsQuestion = true }];
            }
        }

        return [part];
    }

    private static QuestionPlan Several(TurnContext turn, string text, Resolution whole, ImmutableArray<QuestionPart> questions)
    {
        List<AnsweredPart> answers = [];
        List<string> unknown = [];
        List<Resolution> resolutions = [];
        foreach (QuestionPart question in questions.Take(MostSearched))
        {
            Resolution resolution = QuestionResolver.Resolve(turn, question.Text);
            resolutions.Add(resolution);
            if (resolution is not Resolution.Found found)
            {
                unknown.AddRange(question.IsCertain && resolution is Resolution.NotKnown ? [question.Text] : []);
            }
            else if (answers.All(part => part.Answer.Entry != found.Answer.Entry))
            {
                answers.Add(new AnsweredPart(question.Text, found.Answer));
            }
        }

        bool meantSeveral = questions.Any(question => question.IsCertain) || whole.Candidates.Sum(candidate => candidate.Confidence) >= SomeAnswer;
        if (answers.Count > 1 && meantSeveral)
        {
            Resolution first = resolutions.First(resolution => resolution is Resolution.Found);
            return new QuestionPlan(first, [.. answers.Take(MostAnswers)], [.. unknown.Take(1)], answers.Count > MostAnswers);
        }

        // What is answered as a whole is not refused for one of its parts.
        IEnumerable<Resolution> readings = whole is Resolution.Found ? resolutions.Where(r => r is not Resolution.Pointer) : resolutions;
        Resolution best = meantSeveral ? readings.Append(whole).MaxBy(QuestionResolver.Rank)! : whole;
        QuestionPlan plan = One(text, best);
        return plan with { NotKnown = answers.Count == 1 && unknown.Count > 0 ? [unknown[0]] : [] };
    }

    private static QuestionPlan One(string question, Resolution resolution) =>
        new(resolution, resolution is Resolution.Found found ? [new AnsweredPart(question, found.Answer)] : [], [], false);
}
