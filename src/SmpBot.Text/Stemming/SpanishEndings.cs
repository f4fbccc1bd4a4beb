namespace SmpBot.Text.Stemming;

/// <summary>Puts back the accents that the Spanish stemmer's endings need, so that typed and untyped accents lead to one stem.</summary>
internal static class SpanishEndings
{
    private static readonly (string Plain, string Accented)[] s_endings =
    [
        ("iamos", "íamos"), ("iais", "íais"), ("ian", "ían"), ("ias", "ías"), ("ia", "ía"),
        ("abamos", "ábamos"), ("aramos", "áramos"), ("ieramos", "iéramos"),
    ];

    private static readonly string[] s_keptAsTyped = ["encia", "encias", "ancia", "ancias"];

    /// <summary>The folded word with the accent of its ending, where the ending is one that a stem depends on.</summary>
    public static string Accentuate(string folded)
    {
        if (folded.Length < 5 || s_keptAsTyped.Any(e => folded.EndsWith(e, StringComparison.Ordinal)))
        {
            return folded;
        }

        foreach ((string plain, string accented) in s_endings)
        {
            if (folded.Length > plain.Length + 1 && folded.EndsWith(plain, StringComparison.Ordinal))
            {
                return string.Concat(folded.AsSpan(0, folded.Length - plain.Length), accented);
            }
        }

        return folded;
    }
}
