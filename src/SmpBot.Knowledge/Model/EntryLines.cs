namespace SmpBot.Knowledge.Model;

/// <summary>Where the parts of an entry stand in its file, 1-based; for messages only.</summary>
public sealed record EntryLines
{
    /// <summary>For entries that come from no file.</summary>
    public static EntryLines Unknown { get; } = new();

    public int Topic { get; init; } = 1;

    public int Question { get; init; } = 1;

    /// <summary>The key <c>phrasings</c>.</summary>
    public int PhrasingList { get; init; } = 1;

    /// <summary>One line for each of <see cref="KnowledgeEntry.Phrasings"/>.</summary>
    public IReadOnlyList<int> Phrasings { get; init; } = [];

    public int Reviewed { get; init; } = 1;

    public int Expires { get; init; } = 1;

    /// <summary>The first line of the answer.</summary>
    public int Answer { get; init; } = 1;

    /// <summary>The line of the phrasing with that index.</summary>
    public int Phrasing(int index) => index < Phrasings.Count ? Phrasings[index] : PhrasingList;
}
