namespace SmpBot.Text.Stemming;

/// <summary>A suffix and what it becomes.</summary>
internal sealed record SuffixRule(string Suffix, string Replacement)
{
    /// <summary>Rules written as <c>suffix&gt;replacement</c>, ordered so that the longest suffix is tried first.</summary>
    public static SuffixRule[] LongestFirst(params string[] rules) =>
        [.. rules.Select(r => new SuffixRule(r[..r.IndexOf('>')], r[(r.IndexOf('>') + 1)..])).OrderByDescending(r => r.Suffix.Length)];

    /// <summary>The rule of the longest suffix that the word has.</summary>
    public static SuffixRule? Find(SuffixRule[] rules, ReadOnlySpan<char> word)
    {
        foreach (SuffixRule rule in rules)
        {
            if (word.EndsWith(rule.Suffix))
            {
                return rule;
            }
        }

        return null;
    }
}
