
namespace SmpBot.Dialogs.Content;

/// <summary>
/// What the words of one language say about the topic, by the questions in which they stand; every topic weighs the same, however many
/// phrasings it has.
/// </summary>
internal sealed class TopicalWords
{
    private readonly Dictionary<string, (string Topic, float Share)[]> _stems;

    private TopicalWords(Dictionary<string, (string Topic, float Share)[]> stems) => _stems = stems;

    /// <summary>Counts, for every stem of an entry, the questions of the entry that have it.</summary>
    public static TopicalWords Of(IEnumerable<(string Topic, int Questions, IReadOnlyDictionary<string, int> Stems)> entries)
    {
        var size = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach ((string topic, int questions, IReadOnlyDictionary<string, int> stems) in entries)
        {
            size[topic] = size.GetValueOrDefault(topic) + questions;
            foreach ((string stem, int count) in stems)
            {
                if (!counts.TryGetValue(stem, out Dictionary<string, int>? topics))
                {
                    counts[stem] = topics = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                topics[topic] = topics.GetValueOrDefault(topic) + count;
            }
        }

        return new TopicalWords(counts.ToDictionary(c => c.Key, c => Shares(c.Value, size), StringComparer.Ordinal));
    }

    /// <summary>The share, 0..1, of a stem's use that lies with a topic.</summary>
    public float Share(string stem, string topic) =>
        _stems.TryGetValue(stem, out (string Topic, float Share)[]? shares)
            ? Array.Find(shares, share => string.Equals(share.Topic, topic, StringComparison.Ordinal)).Share
            : 0f;

    /// <summary>True for a stem that some question has.</summary>
    public bool Knows(string stem) => _stems.ContainsKey(stem);

    private static (string Topic, float Share)[] Shares(Dictionary<string, int> counts, Dictionary<string, int> size)
    {
        float all = counts.Sum(c => c.Value / (float)size[c.Key]);
        return [.. counts.Select(c => (c.Key, c.Value / (float)size[c.Key] / all))];
    }
}
