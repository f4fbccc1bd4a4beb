namespace SmpBot.Dialogs.Questions;

/// <summary>A sentence, or one of the questions in it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="IsQuestion">It ends with a question mark or begins like a question.</param>
/// <param name="IsCertain">False when the cut before or after it was made at a mere "and" or comma.</param>
internal sealed record QuestionPart(string Text, bool IsQuestion, bool IsCertain);
