namespace SmpBot.Checking.Gaps;

/// <summary>A question that the bot declined, or whose answer a visitor found not helpful.</summary>
/// <param name="Text">The visitor's words.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Last">When it was asked last, UTC.</param>
internal sealed record MissedQuestion(string Text, string Language, DateTimeOffset Last)
{
    /// <summary>How often it was asked.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The entry whose answer was found not helpful; null for a question that was declined.</summary>
    public string? UnhelpfulEntryId { get; init; }
}

/// <summary>Questions that want the same answer.</summary>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Questions">The most asked first.</param>
/// <param name="Advice">What a person may do about it.</param>
internal sealed record Gap(string Language, IReadOnlyList<MissedQuestion> Questions, GapAdvice Advice)
{
    public int Count => Questions.Sum(q => q.Count);

    public DateTimeOffset Last => Questions.Max(q => q.Last);
}

/// <summary>What a person may do about a gap; nothing happens by itself.</summary>
internal abstract record GapAdvice
{
    private GapAdvice()
    {
    }

    /// <summary>An entry is near: it may lack these phrasings.</summary>
    /// <param name="File">The entry's file below the knowledge folder.</param>
    /// <param name="Confidence">How near it is, 0..1.</param>
    /// <param name="Phrasings">Lines for its front matter.</param>
    public sealed record AddPhrasings(string File, double Confidence, IReadOnlyList<string> Phrasings) : GapAdvice;

    /// <summary>No entry is near: here is the beginning of one.</summary>
    /// <param name="Nearest">The nearest entry's file all the same, or null.</param>
    /// <param name="Confidence">How near that is, 0..1.</param>
    /// <param name="Draft">A file with everything but the answer.</param>
    public sealed record WriteEntry(string? Nearest, double Confidence, Exchange.Drafts.EntryDraft Draft) : GapAdvice;

    /// <summary>The answer was given and did not help.</summary>
    /// <param name="File">The entry's file.</param>
    public sealed record ImproveAnswer(string File) : GapAdvice;
}
