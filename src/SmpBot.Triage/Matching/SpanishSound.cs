using System.Text;

namespace SmpBot.Triage.Matching;

/// <summary>
/// Finds words and beginnings of words by how they sound to a Spanish speaker, for those who write by ear: b and v, c, s and z, ll and y,
/// g and j, k and qu, a silent h, m before b and p, and the lost d of "hinchao" do not part two spellings.
/// </summary>
internal sealed class SpanishSound
{
    private const int ShortestBeginning = 5;
    private const int ShortestSound = 3;

    private readonly Lazy<Dictionary<string, string[]>> _words;
    private readonly Lazy<(Dictionary<string, string[]> BySound, int[] Lengths)> _beginnings;

    public SpanishSound(IEnumerable<string> words, IEnumerable<string> beginnings)
    {
        // Made for the first word that is none, not at the start.
        _words = new(() => BySound(words));
        _beginnings = new(() =>
        {
            Dictionary<string, string[]> bySound = BySound(beginnings.Where(beginning => beginning.Length >= ShortestBeginning));
            return (bySound, [.. bySound.Keys.Select(key => key.Length).Distinct().Order()]);
        });
    }

    /// <summary>The words that sound like this one.</summary>
    public IEnumerable<string> Words(string word) => _words.Value.GetValueOrDefault(Of(word), []);

    /// <summary>The beginnings that this word sounds to begin with.</summary>
    public IEnumerable<string> Beginnings(string word)
    {
        string sound = Of(word);
        (Dictionary<string, string[]> bySound, int[] lengths) = _beginnings.Value;
        return lengths.Where(length => length <= sound.Length).SelectMany(length => bySound.GetValueOrDefault(sound[..length], []));
    }

    /// <summary>One spelling for all that sound alike; lower case without accents in and out.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length + 1);
        int at = 0;
        while (at < word.Length)
        {
            char next = at + 1 < word.Length ? word[at + 1] : '\0';
            char afterNext = at + 2 < word.Length ? word[at + 2] : '\0';
            (string written, int read) = Sound(word[at], next, afterNext);
            if (written.Length > 0 && !(sound.Length > 0 && sound[^1] == written[0]))
            {
                sound.Append(written);
            }

            at += read;
        }

        string spoken = sound.ToString();
        return spoken.EndsWith("ao", StringComparison.Ordinal) ? spoken[..^1] + "do"
            : spoken.EndsWith("aos", StringComparison.Ordinal) ? spoken[..^2] + "dos"
            : spoken;
    }

    private static (string Written, int Read) Sound(char letter, char next, char afterNext) => (letter, next) switch
    {
        ('c', 'h') => ("ch", 2),
        ('h' or 'g', 'u') when IsVowel(afterNext) => ("w", 2),
        ('h', _) => ("", 1),
        ('l', 'l') => ("y", 2),
        ('q', 'u') => ("k", 2),
        ('c', 'e' or 'i') or ('z', _) => ("s", 1),
        ('c' or 'q', _) => ("k", 1),
        ('g', 'e' or 'i') => ("j", 1),
        ('v', _) => ("b", 1),
        ('m', 'b' or 'p' or 'v') => ("n", 1),
        _ => (letter.ToString(), 1),
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Dictionary<string, string[]> BySound(IEnumerable<string> words) =>
        words.GroupBy(Of, StringComparer.Ordinal).Where(group => group.Key.Length >= ShortestSound)
            .ToDictionary(group => group.Key, group => group.Distinct().Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
}
