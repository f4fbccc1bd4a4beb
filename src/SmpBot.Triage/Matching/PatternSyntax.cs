namespace SmpBot.Triage.Matching;

/// <summary>A part of a pattern; as text it is the same for the same meaning and for no other.</summary>
internal abstract record PatternNode;

/// <summary>How a word of a pattern is compared with a word of a message.</summary>
internal enum WordMatch
{
    /// <summary>In every inflection.</summary>
    Stem,

    /// <summary>As written.</summary>
    Exact,

    /// <summary>Any word that begins so.</summary>
    Prefix,
}

/// <summary>A word.</summary>
internal sealed record WordNode(string Text, WordMatch Match) : PatternNode
{
    public override string ToString() => Match switch
    {
        WordMatch.Exact => $"={Text}",
        WordMatch.Prefix => $"{Text}*",
        _ => Text,
    };
}

/// <summary><c>&lt;name&gt;</c>: a group of words.</summary>
internal sealed record ReferenceNode(string Name) : PatternNode
{
    public override string ToString() => $"<{Name}>";
}

/// <summary><c>&lt;number&gt;</c> or <c>&lt;number:40-60&gt;</c>.</summary>
internal sealed record NumberNode(double Min, double Max) : PatternNode;

/// <summary><c>&lt;past-year&gt;</c>: a year before the present one.</summary>
internal sealed record PastYearNode : PatternNode;

/// <summary><c>^</c> or <c>$</c>.</summary>
internal sealed record AnchorNode(bool IsStart) : PatternNode;

/// <summary>One of several sequences.</summary>
internal sealed record AlternativesNode(IReadOnlyList<IReadOnlyList<PatternItem>> Sequences) : PatternNode
{
    public override string ToString() => $"({string.Join('|', Sequences.Select(sequence => string.Join(' ', sequence)))})";
}

/// <summary>A node with its place in a sequence.</summary>
/// <param name="Node">What must stand here.</param>
/// <param name="MaxGap">At most so many other words before it.</param>
/// <param name="IsOptional">It may be missing, together with the gap before it.</param>
/// <param name="SwapsBefore">What stands before it in the pattern may also come after what follows.</param>
internal sealed record PatternItem(PatternNode Node, int MaxGap, bool IsOptional, bool SwapsBefore)
{
    public override string ToString() => $"{MaxGap}{(SwapsBefore ? '~' : '.')}{Node}{(IsOptional ? "?" : "")}";
}
