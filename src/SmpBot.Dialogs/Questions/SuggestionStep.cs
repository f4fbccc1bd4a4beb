using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.Questions;

/// <summary>"The second one": takes up a suggestion of the last reply by its place; null when the message names none.</summary>
internal static class SuggestionStep
{
    public static Outcome? Run(TurnContext turn)
    {
        int? chosen = ChoiceReader.Read(turn.Reading.Words, turn.State.LastSuggestions.Length);
        if (chosen is not { } index)
        {
            return null;
        }

        string title = turn.State.LastSuggestions[index];
        return turn.Content.EntryByQuestion(title) is { } id && turn.Content.Entry(id, turn.Language) is { } entry
            ? QuestionStep.Answer(turn, new Answered(entry.Topic, entry.Id, 1), title, [])
            : null;
    }
}
