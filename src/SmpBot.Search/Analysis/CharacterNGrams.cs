using SmpBot.Search.Indexing;

namespace SmpBot.Search.Analysis;

/// <summary>
/// Character 3- to 5-grams of single words with their boundaries (<c>_pa, pai, ain, in_</c>), so that a misspelled word still shares
/// most of its features. All grams of a word together count as much as one word does, however long it is. A gram is packed into one
/// number, 12 bits a character: no text is copied.
/// </summary>
internal static class CharacterNGrams
{
    public const int Shortest = 3;
    public const int Longest = 5;

    /// <summary>A longer word counts with its beginning only.</summary>
    public const int LongestWord = 32;

    public static void AddTo(List<Feature> features, string word, float weight)
    {
        Span<ulong> padded = stackalloc ulong[LongestWord + 2];
        int length = Math.Min(word.Length, LongestWord);
        padded[0] = '_';
        for (int i = 0; i < length; i++)
        {
            padded[i + 1] = word[i] & 0xFFFUL;
        }

        padded[length + 1] = '_';
        ReadOnlySpan<ulong> marked = padded[..(length + 2)];
        float each = weight / MathF.Sqrt(Math.Max(1, Count(marked.Length)));
        for (int start = 0; start + Shortest <= marked.Length; start++)
        {
            ulong key = 0;
            int end = Math.Min(marked.Length, start + Longest);
            for (int i = start; i < end; i++)
            {
                key = (key << 12) | marked[i];
                if (i - start + 1 >= Shortest)
                {
                    features.Add(new Feature(key, each));
                }
            }
        }
    }

    private static int Count(int length)
    {
        int count = 0;
        for (int n = Shortest; n <= Longest; n++)
        {
            count += Math.Max(0, length - n + 1);
        }

        return count;
    }
}
