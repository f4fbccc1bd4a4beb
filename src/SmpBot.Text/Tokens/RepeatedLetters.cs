using System.Text;
using SmpBot.Text.Spelling;

namespace SmpBot.Text.Tokens;

/// <summary>Brings drawn-out words back to their spelling: <c>sooooo</c> to <c>so</c>, <c>ayudaaa</c> to <c>ayuda</c>.</summary>
internal static class RepeatedLetters
{
    // Runs beyond this many are cut to one letter without asking the word lists: 2³ look-ups at most.
    private const int MaxRuns = 3;

    /// <summary>The folded word with drawn-out runs cut to one or two letters, whichever makes a word of either language.</summary>
    public static string Reduce(string folded, Language language)
    {
        if (!HasRun(folded, 2))
        {
            return folded;
        }

        bool drawnOut = HasRun(folded, 3);
        if (!drawnOut && (IsKnown(folded, language) || folded.Contains('\'')))
        {
            return folded;
        }

        List<(int Start, int Length)> runs = Runs(folded, drawnOut ? 3 : 2);
        int variants = 1 << Math.Min(runs.Count, MaxRuns);
        for (int keepTwo = 0; keepTwo < variants; keepTwo++)
        {
            string candidate = Cut(folded, runs, keepTwo);
            if (candidate.Length > 1 && IsKnown(candidate, language))
            {
                return candidate;
            }
        }

        return drawnOut ? Cut(folded, runs, 0) : folded;
    }

    private static bool IsKnown(string word, Language language) =>
        WordList.Of(language).Contains(word) || FunctionWords.Contains(word, language)
        || (word.Length > 2 && WordList.Of(language == Language.English ? Language.Spanish : Language.English).Contains(word));

    private static bool HasRun(string word, int length)
    {
        int run = 1;
        for (int i = 1; i < word.Length; i++)
        {
            run = word[i] == word[i - 1] && char.IsLetter(word[i]) ? run + 1 : 1;
            if (run >= length)
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int Start, int Length)> Runs(string word, int minimum)
    {
        var runs = new List<(int, int)>();
        for (int start = 0; start < word.Length;)
        {
            int end = start + 1;
            while (end < word.Length && word[end] == word[start])
            {
                end++;
            }

            if (end - start >= minimum && char.IsLetter(word[start]))
            {
                runs.Add((start, end - start));
            }

            start = end;
        }

        return runs;
    }

    private static string Cut(string word, List<(int Start, int Length)> runs, int keepTwo)
    {
        var cut = new StringBuilder(word.Length);
        int from = 0;
        for (int i = 0; i < runs.Count; i++)
        {
            int keep = i < MaxRuns && (keepTwo >> i & 1) == 1 ? 2 : 1;
            cut.Append(word, from, runs[i].Start - from + keep);
            from = runs[i].Start + runs[i].Length;
        }

        return cut.Append(word, from, word.Length - from).ToString();
    }
}
