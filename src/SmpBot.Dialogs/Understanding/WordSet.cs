using System.Collections.Frozen;

namespace SmpBot.Dialogs.Understanding;

/// <summary>Makes sets of folded words.</summary>
internal static class WordSet
{
    /// <param name="words">Separated by spaces.</param>
    public static FrozenSet<string> Of(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
