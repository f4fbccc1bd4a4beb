using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.Questions;

/// <summary>The form in which two questions are the same: words only, no case, accents or signs.</summary>
internal static class QuestionKey
{
    // No question of the knowledge comes near it; longer texts need not be read to know that.
    private const int LongestQuestion = 400;

    public static string Of(string question) =>
        question.Length > LongestQuestion ? "" : string.Join(' ', MessageWords.Of(question).Select(word => word.Text));
}
