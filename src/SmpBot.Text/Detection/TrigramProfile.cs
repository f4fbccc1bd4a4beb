
namespace SmpBot.Text.Detection;

/// <summary>How usual the letter triples of a language are, learnt from a list of its words.</summary>
internal sealed class TrigramProfile
{
    private readonly Dictionary<int, float> _cost;
    private readonly float _unseen;

    public TrigramProfile(IEnumerable<string> words)
    {
        var counts = new Dictionary<int, int>();
        int total = 0;
        foreach (string word in words)
        {
            for (int i = -1; i < word.Length - 1; i++)
            {
                int key = Key(word, i);
                counts[key] = counts.GetValueOrDefault(key) + 1;
                total++;
            }
        }

        // Add-half smoothing over the triples that Latin letters can form in words.
        const float Possible = 4000;
        float denominator = total + (Possible / 2);
        _cost = counts.ToDictionary(c => c.Key, c => MathF.Log2(denominator / (c.Value + 0.5f)));
        _unseen = MathF.Log2(denominator / 0.5f);
    }

    /// <summary>Mean cost of a word's triples in bits; lower fits better.</summary>
    public float Cost(string word)
    {
        float sum = 0;
        for (int i = -1; i < word.Length - 1; i++)
        {
            sum += _cost.GetValueOrDefault(Key(word, i), _unseen);
        }

        return sum / word.Length;
    }

    private static int Key(string word, int start) => (Letter(word, start) << 16) | (Letter(word, start + 1) << 8) | Letter(word, start + 2);

    private static int Letter(string word, int index) => index < 0 || index >= word.Length ? ' ' : word[index] & 0xFF;
}
