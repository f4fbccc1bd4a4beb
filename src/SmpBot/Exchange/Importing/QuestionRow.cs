namespace SmpBot.Exchange.Importing;

/// <summary>A row of a question and answer file.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Question">One way of asking.</param>
/// <param name="Answer">May be empty where another row with the same <see cref="QnaId"/> has it.</param>
internal sealed record QuestionRow(int Line, string Question, string Answer)
{
    public string Source { get; init; } = "";

    /// <summary>As QnA Maker writes it.</summary>
    public string Metadata { get; init; } = "";

    /// <summary>Questions that visitors asked and nobody has accepted yet; JSON.</summary>
    public string SuggestedQuestions { get; init; } = "";

    public bool IsContextOnly { get; init; }

    /// <summary>Follow-up prompts; JSON.</summary>
    public string Prompts { get; init; } = "";

    /// <summary>Number of the pair; empty where the file has none.</summary>
    public string QnaId { get; init; } = "";

    /// <summary>Cells of columns that the importer does not know.</summary>
    public IReadOnlyList<(string Column, string Value)> Others { get; init; } = [];
}

/// <summary>Something that the person who imports should know or put right.</summary>
/// <param name="Line">1-based line of the imported file.</param>
/// <param name="Message">What is wrong and what to write.</param>
internal sealed record ImportProblem(int Line, string Message);

/// <summary>What reading a file came to.</summary>
internal abstract record QuestionFileOutcome
{
    private QuestionFileOutcome()
    {
    }

    /// <param name="Rows">The rows that can be used.</param>
    /// <param name="Problems">What is wrong with the others, in the order of the file.</param>
    /// <param name="Rejected">The others with the head line, to be corrected and imported again; null when there are none.</param>
    public sealed record Read(IReadOnlyList<QuestionRow> Rows, IReadOnlyList<ImportProblem> Problems, string? Rejected) : QuestionFileOutcome;

    /// <summary>Nothing can be used; the message says what to write.</summary>
    public sealed record Failed(string Message) : QuestionFileOutcome;
}
