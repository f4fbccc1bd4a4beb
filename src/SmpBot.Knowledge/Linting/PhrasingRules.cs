using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Linting;

/// <summary>Enough phrasings, and different ones.</summary>
internal static class PhrasingRules
{
    public const int FewestPhrasings = 12;

    // Below this length one edit makes another word ("pain", "rain").
    private const int ShortestComparedForTypos = 10;

    public static void Check(KnowledgeEntry entry, EntryFindings findings)
    {
        if (entry.Phrasings.Count < FewestPhrasings)
        {
            findings.Error(entry.Lines.PhrasingList, "few-phrasings",
                $"There are {entry.Phrasings.Count} phrasings: write at least {FewestPhrasings}, as different from each other as people are (fragments, worries, slang, statements).");
        }

        string[] folded = [.. entry.Phrasings.Select(AnswerText.Fold)];
        string[] words = [.. folded.Select(WordSet)];
        for (int i = 1; i < folded.Length; i++)
        {
            int twin = Enumerable.Range(0, i).FirstOrDefault(j => AreAlike(folded[i], folded[j], words[i], words[j]), -1);
            if (twin >= 0)
            {
                findings.Warning(entry.Lines.Phrasing(i), "alike-phrasings",
                    $"'{entry.Phrasings[i]}' is nearly '{entry.Phrasings[twin]}' (line {entry.Lines.Phrasing(twin)}): replace one by a way of asking that is really different.");
            }
        }
    }

    private static bool AreAlike(string a, string b, string wordsOfA, string wordsOfB) =>
        wordsOfA == wordsOfB
        || (Math.Min(a.Length, b.Length) >= ShortestComparedForTypos && Math.Abs(a.Length - b.Length) <= 1 && DidYouMean.Distance(a, b) <= 1);

    private static string WordSet(string folded) => string.Join(' ', folded.Split(' ').Distinct().Order(StringComparer.Ordinal));
}
