using System.Text;

namespace SmpBot.Text.Spelling;

/// <summary>A key that words with the same sound share, in either language's spelling habits: <c>yaga</c> and <c>llaga</c>, <c>fase</c> and <c>phase</c>.</summary>
internal static class SoundKey
{
    private static readonly (string Written, string Meant)[] s_texted =
        [("x", "ch"), ("x", "cc"), ("ny", "n"), ("nio", "no"), ("nia", "na"), ("ge", "gue"), ("gi", "gui"), ("sc", "s"), ("w", "gu")];

    /// <summary>The key of a typed word, and those of what Spanish texters may have meant: <c>muxo</c>, <c>anyo</c>, <c>sigen</c>, <c>exema</c>.</summary>
    public static IEnumerable<string> OfTyped(string folded, Language language)
    {
        yield return Of(folded, language);
        if (language == Language.Spanish)
        {
            foreach ((string written, string meant) in s_texted)
            {
                if (folded.Contains(written, StringComparison.Ordinal))
                {
                    yield return Of(folded.Replace(written, meant, StringComparison.Ordinal), language);
                }
            }
        }
    }

    public static string Of(string folded, Language language)
    {
        var key = new StringBuilder(folded.Length);
        for (int i = 0; i < folded.Length;)
        {
            (string sound, int length) = language == Language.Spanish ? Spanish(folded, i) : English(folded, i);
            if (sound.Length > 0 && (key.Length == 0 || key[^1] != sound[0]))
            {
                key.Append(sound);
            }

            i += length;
        }

        return key.ToString();
    }

    private static (string Sound, int Length) Spanish(string word, int at)
    {
        ReadOnlySpan<char> rest = word.AsSpan(at);
        char next = rest.Length > 1 ? rest[1] : '\0';
        bool soft = next is 'e' or 'i';
        return rest[0] switch
        {
            'c' when next == 'h' => ("X", 2),
            's' when next == 'h' => ("X", 2),
            'c' when soft => ("s", 1),
            'q' when next == 'u' => ("k", 2),
            'c' or 'q' or 'k' => ("k", 1),
            'l' when next == 'l' => ("y", 2),
            'g' when next == 'u' && rest.Length > 2 && rest[2] is 'e' or 'i' => ("g", 2),
            'g' when soft => ("j", 1),
            'h' => (string.Empty, 1),
            'v' or 'w' => ("b", 1),
            'z' => ("s", 1),
            char c => (c.ToString(), 1),
        };
    }

    private static (string Sound, int Length) English(string word, int at)
    {
        ReadOnlySpan<char> rest = word.AsSpan(at);
        char next = rest.Length > 1 ? rest[1] : '\0';
        return rest[0] switch
        {
            'p' when next == 'h' => ("f", 2),
            'c' when next == 'k' => ("k", 2),
            'c' when next == 'h' => ("X", 2),
            's' when next == 'h' => ("S", 2),
            'g' when next == 'h' && at > 0 => (string.Empty, 2),
            'k' when next == 'n' && at == 0 => ("n", 2),
            'w' when next == 'r' && at == 0 => ("r", 2),
            's' when next == 's' && IsIon(rest[2..]) => ("S", 2),
            'c' or 's' or 't' when at > 0 && IsIon(rest[1..]) => ("S", 1),
            'c' when next is 'e' or 'i' or 'y' => ("s", 1),
            'c' or 'q' => ("k", 1),
            'z' => ("s", 1),
            'e' when next == '\0' && at > 1 && !IsVowel(word[at - 1]) => (string.Empty, 1),
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => ("a", 1),
            'h' when at > 0 => (string.Empty, 1),
            char c => (c.ToString(), 1),
        };
    }

    private static bool IsIon(ReadOnlySpan<char> rest) => rest.StartsWith("io");

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
