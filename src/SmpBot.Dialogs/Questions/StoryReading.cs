using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// A message with one question, or none, among statements: its question is read by itself, after the sentence before it, and in the whole
/// message; the surest reading wins. A question that leans on the statements ("I take warfarin. Is that a problem?") must be answered with
/// something that they are about.
/// </summary>
internal sealed class StoryReading(TurnContext turn, string text, Resolution whole, ImmutableArray<QuestionPart> parts)
{
    private const int MostSearched = 12;
    private const int MostCompared = 3;

    // In the engine's confidence; set on messages of a statement and a question.
    private const double SureStatement = 0.6;
    private const double SureBesidePointer = 0.55;
    private const double Support = 0.02;

    /// <summary>The words that were answered, and with what.</summary>
    public (string Text, Resolution Resolution) Best(QuestionPart? question)
    {
        if (question is null)
        {
            return Surest(whole is Resolution.Found ? [] : parts.Take(MostSearched).Select(part => part.Text));
        }

        int at = parts.IndexOf(question);
        if (at == 0)
        {
            return Surest([question.Text]);
        }

        if (LeaningQuestion.Compares(question.Text) && Compared(question.Text, parts[..at]) is { } compared)
        {
            return compared;
        }

        // Of two parts the second after the first is the whole message.
        string[] after = parts.Length == 2 ? [] : [$"{parts[at - 1].Text}. {question.Text}"];
        return LeaningQuestion.Leans(question.Text) || LeaningQuestion.Points(question.Text)
            ? Supported(Surest(after), parts[..at])
            : BesidePointer(Surest([question.Text, .. after]), question.Text, parts[at - 1]);
    }

    /// <summary>"Some say graft, some say dots. What are the pros and cons of each?": the sentence that names both, the nearest first.</summary>
    private (string Text, Resolution Resolution)? Compared(string question, ImmutableArray<QuestionPart> statements)
    {
        foreach (QuestionPart statement in statements.Reverse().Take(MostCompared))
        {
            string after = $"{statement.Text}. {question}";
            if (QuestionResolver.Resolve(turn, after) is Resolution.Found { Answer.Topic: TopicKeys.VersusTransplant or TopicKeys.VersusTattoo } found)
            {
                return (after, found);
            }
        }

        return null;
    }

    private (string Text, Resolution Resolution) Surest(IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, QuestionResolver.Resolve(turn, candidate)))
        .Append((text, whole))
        .MaxBy(candidate => QuestionResolver.Rank(candidate.Item2));

    /// <summary>The reading, or the surest statement where none of the statements has anything to do with the reading.</summary>
    private (string Text, Resolution Resolution) Supported((string Text, Resolution Resolution) reading, ImmutableArray<QuestionPart> statements)
    {
        (string Text, Resolution Resolution)[] stated =
            [.. statements.Take(MostSearched).Select(part => (part.Text, QuestionResolver.Resolve(turn, part.Text)))];
        bool isSupported = reading.Resolution.Candidates.IsEmpty
            || stated.Any(said => said.Resolution.Candidates.Any(c => c.Topic == reading.Resolution.Candidates[0].Topic && c.Confidence >= Support));
        (string Text, Resolution Resolution) surest = stated.MaxBy(said => QuestionResolver.Rank(said.Resolution));
        return !isSupported && surest.Resolution is Resolution.Found { Confidence: >= SureStatement } ? surest : reading;
    }

    /// <summary>
    /// What is not offered stands in a statement; the question is answered where it names its own matter. "laser hair removal, how much" asks
    /// of what it names, "I use fibres, how much is it" does not.
    /// </summary>
    private (string Text, Resolution Resolution) BesidePointer((string Text, Resolution Resolution) reading, string question, QuestionPart statement) =>
        reading.Resolution is Resolution.Pointer
        && (statement.IsCertain || !LeaningQuestion.IsBare(question) || QuestionSplitter.IsTold(statement.Text))
        && QuestionResolver.Resolve(turn, question) is Resolution.Found { Confidence: >= SureBesidePointer } own
        && !own.Candidates.Any(candidate => candidate.Entry == reading.Resolution.Candidates[0].Entry)
            ? (question, own)
            : reading;
}
