using System.Buffers;
using SmpBot.Text;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>
/// What a text is made of, for the learned reading: its words, pairs and triples of neighbours, and runs of three to five letters within
/// words, which survive slips, inflection and spelling by ear. Each is hashed to a column of the weights.
/// </summary>
internal static class LikenessFeatures
{
    /// <summary>Columns of the weights; a power of two. Two features that share one blur each other a little.</summary>
    public const int Columns = 1 << 18;

    private const int KindBits = 3;
    private const int ShortestRun = 3;
    private const int LongestRun = 5;

    private const double FeverFrom = 37.8;
    private const double FeverTo = 42;
    private const double FahrenheitFrom = 100;
    private const double FahrenheitTo = 107;
    private const double CountedUpTo = 9;

    /// <summary>What a word, a run of letters, a pair, a triple and a finding count for.</summary>
    private static ReadOnlySpan<float> Values => [1f, 0.35f, 0.7f, 0.5f, 0.7f];

    private enum Kind
    {
        Word,
        Letters,
        Pair,
        Triple,
        Found,
    }

    /// <summary>The column of a feature.</summary>
    public static int ColumnOf(int feature) => feature >> KindBits;

    /// <summary>What a feature counts for, before the text is brought to length one.</summary>
    public static float ValueOf(int feature) => Values[feature & ((1 << KindBits) - 1)];

    /// <summary>What each feature is multiplied by so that those of a text have length one together.</summary>
    public static float Scale(ReadOnlySpan<int> features)
    {
        float squares = 0;
        foreach (int feature in features)
        {
            float value = ValueOf(feature);
            squares += value * value;
        }

        return 1f / MathF.Sqrt(Math.Max(squares, 1f));
    }

    /// <summary>The features of the words that <paramref name="skips"/> does not leave out, in the order of their columns, none twice.</summary>
    public static int[] Of(ReadOnlySpan<MessageWord> words, ReadOnlySpan<bool> skips) => Of(words, skips, []);

    /// <summary>The same together with what was found in the words, each of which counts like a pair.</summary>
    public static int[] Of(ReadOnlySpan<MessageWord> words, ReadOnlySpan<bool> skips, IEnumerable<ulong> found)
    {
        var features = new ArrayBufferWriter<int>(16 * Math.Max(words.Length, 1));
        ulong before = StableHash.Of("^");
        ulong beforeThat = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (skips[i])
            {
                continue;
            }

            ulong hash = StableHash.Of(Normalized(words[i]));
            Add(features, hash, Kind.Word);
            AddSequences(features, beforeThat, before, hash);
            AddRuns(features, words[i]);
            (beforeThat, before) = (before, hash);
        }

        AddSequences(features, beforeThat, before, StableHash.Of("$"));
        foreach (ulong hash in found)
        {
            Add(features, hash, Kind.Found);
        }

        return Distinct(features);
    }

    private static void AddSequences(ArrayBufferWriter<int> features, ulong first, ulong second, ulong third)
    {
        Add(features, StableHash.Combine(second, third), Kind.Pair);
        if (first != 0)
        {
            Add(features, StableHash.Combine(StableHash.Combine(first, second), third), Kind.Triple);
        }
    }

    private static void AddRuns(ArrayBufferWriter<int> features, MessageWord word)
    {
        if (word.Number is not null)
        {
            return;
        }

        int length = word.Folded.Length + 2;
        for (int start = 0; start + ShortestRun <= length; start++)
        {
            ulong hash = StableHash.Seed;
            for (int run = 1; run <= LongestRun && start + run <= length; run++)
            {
                hash = StableHash.Next(hash, Bounded(word.Folded, start + run - 1));
                if (run >= ShortestRun)
                {
                    Add(features, hash, Kind.Letters);
                }
            }
        }
    }

    /// <summary>The letter of a word between marks of its beginning and end.</summary>
    private static char Bounded(string word, int at) => at == 0 ? '^' : at == word.Length + 1 ? '$' : word[at - 1];

    /// <summary>A number stands for its kind: a temperature of fever, a small count, any other.</summary>
    private static string Normalized(MessageWord word) => word.Number switch
    {
        null => word.Folded,
        (>= FeverFrom and <= FeverTo) or (>= FahrenheitFrom and <= FahrenheitTo) => "#fever",
        <= CountedUpTo => "#few",
        _ => "#",
    };

    private static int[] Distinct(ArrayBufferWriter<int> features)
    {
        int[] sorted = features.WrittenSpan.ToArray();
        Array.Sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        return sorted[..kept];
    }

    private static void Add(ArrayBufferWriter<int> features, ulong hash, Kind kind)
    {
        int column = (int)((StableHash.Combine(hash, (ulong)kind + 1) >> 20) & (Columns - 1));
        features.GetSpan(1)[0] = (column << KindBits) | (int)kind;
        features.Advance(1);
    }
}
