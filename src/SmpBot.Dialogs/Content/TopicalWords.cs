using System.Collections.Frozen;

namespace SmpBot.Dialogs.Content;

/// <summary>
/// What the words of one language say about the topic, by the questions in which they stand; every topic weighs the same, however many
/// phrasings it has.
/// </summary>
internal sealed class TopicalWords
{
    // A word seen in fewer questions tells nothing.
    private const int FewestQuestions = 10;

    // A word that lies this much with one topic names it.
    private const float Naming = 0.45f;

    // A word that lies this much with a topic that is not its first one is still at home there.
    private const float AtHome = 0.35f;

    private readonly FrozenDictionary<string, StemTopics> _stems;

    private TopicalWords(FrozenDictionary<string, StemTopics> stems) => _stems = stems;

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

        return new TopicalWords(counts.ToFrozenDictionary(c => c.Key, c => StemTopics.Of(c.Value, size), StringComparer.Ordinal));
    }

    /// <summary>The share, 0..1, of a stem's use that lies with a topic.</summary>
    public float Share(string stem, string topic) => _stems.TryGetValue(stem, out StemTopics? topics) ? topics.Share(topic) : 0f;

    /// <summary>True for a stem that names another topic than this.</summary>
    public bool NamesAnother(string stem, string topic) =>
        _stems.TryGetValue(stem, out StemTopics? topics)
        && topics.Questions >= FewestQuestions && topics.Leading != topic && topics.Share(topics.Leading) >= Naming;

    /// <summary>True for a stem that is used with this topic more than with any other.</summary>
    public bool Leads(string stem, string topic) => _stems.TryGetValue(stem, out StemTopics? topics) && topics.Leading == topic;

    /// <summary>True for a stem that fits the topic well, or tells nothing.</summary>
    public bool Fits(string stem, string topic) =>
        !_stems.TryGetValue(stem, out StemTopics? topics)
        || topics.Leading == topic || topics.Questions < FewestQuestions || topics.Share(topic) >= AtHome;

    private sealed record StemTopics(int Questions, string Leading, (string Topic, float Share)[] Shares)
    {
        public static StemTopics Of(Dictionary<string, int> counts, Dictionary<string, int> size)
        {
            float all = counts.Sum(c => c.Value / (float)size[c.Key]);
            (string Topic, float Share)[] shares =
            [
                .. counts.Select(c => (Topic: c.Key, Share: c.Value / (float)size[c.Key] / all))
                    .OrderByDescending(s => s.Share).ThenBy(s => s.Topic, StringComparer.Ordinal),
            ];
            return new StemTopics(counts.Values.Sum(), shares[0].Topic, shares);
        }

        public float Share(string topic) => Array.Find(Shares, s => string.Equals(s.Topic, topic, StringComparison.Ordinal)).Share;
    }
}
