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

    // A sentence cut at a mere "and" or comma is several questions only when the knowledge has something on it as a whole.
    private const double SomeAnswer = 0.3;

    public static QuestionPlan Make(TurnContext turn, string text)
    {
        Resolution whole = QuestionResolver.Resolve(turn, text);
        ImmutableArray<QuestionPart> parts = QuestionSplitter.Split(text);
        if (parts.Length < 2)
        {
            return One(text, whole);
        }

        ImmutableArray<QuestionPart> questions = [.. parts.Where(part => part.IsQuestion)];
        return questions.Length > 1 ? Several(turn, text, whole, questions) : Story(turn, text, whole, parts, questions);
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

        Resolution best = meantSeveral ? resolutions.Append(whole).MaxBy(QuestionResolver.Rank)! : whole;
        QuestionPlan plan = One(text, best);
        return plan with { NotKnown = answers.Count == 1 && unknown.Count > 0 ? [unknown[0]] : [] };
    }

    /// <summary>One question, or none, among statements: its own words, its words with the sentence before it, or the whole message.</summary>
    private static QuestionPlan Story(
        TurnContext turn, string text, Resolution whole, ImmutableArray<QuestionPart> parts, ImmutableArray<QuestionPart> questions)
    {
        IEnumerable<string> candidates = questions.Length == 1
            ? WithSentenceBefore(parts, questions[0])
            : whole is Resolution.Found ? [] : parts.Take(MostSearched).Select(part => part.Text);
        (string Text, Resolution Resolution) best = candidates
            .Select(candidate => (candidate, QuestionResolver.Resolve(turn, candidate)))
            .Append((text, whole))
            .MaxBy(candidate => QuestionResolver.Rank(candidate.Item2));
        return One(best.Text, best.Resolution);
    }

    private static IEnumerable<string> WithSentenceBefore(ImmutableArray<QuestionPart> parts, QuestionPart question)
    {
        int at = parts.IndexOf(question);
        if (at == 0 || !LeaningQuestion.Leans(question.Text))
        {
            yield return question.Text;
        }

        if (at > 0)
        {
            yield return $"{parts[at - 1].Text}. {question.Text}";
        }
    }

    private static QuestionPlan One(string question, Resolution resolution) =>
        new(resolution, resolution is Resolution.Found found ? [new AnsweredPart(question, found.Answer)] : [], [], false);
}
