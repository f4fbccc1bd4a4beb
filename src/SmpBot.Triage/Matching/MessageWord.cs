namespace SmpBot.Triage.Matching;

/// <summary>A word or number of a message.</summary>
internal readonly record struct MessageWord
{
    /// <summary>Lower case, without accents.</summary>
    public required string Folded { get; init; }

    /// <summary>Lower case, with the accents as typed.</summary>
    public required string Typed { get; init; }

    public required string EnglishStem { get; init; }

    public required string SpanishStem { get; init; }

    /// <summary>Its value when it is a number, in digits or as a word.</summary>
    public double? Number { get; init; }

    /// <summary>True for a word that is in neither language's word list, and so may be a slip.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>A comma or another break inside the sentence stands before it.</summary>
    public bool AfterBreak { get; init; }

    /// <summary>Index of its sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Offset of its first UTF-16 unit in the message.</summary>
    public required int Start { get; init; }

    /// <summary>Offset just after it.</summary>
    public required int End { get; init; }
}

/// <summary>A sentence: the words <c>[Start, End)</c>.</summary>
internal readonly record struct Sentence(int Start, int End, bool IsQuestion);
