using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>
/// The learned reading of the words alone. It sees what the rules have no word for, and knows nothing of denial or story but what the
/// examples show; so it raises a level and never lowers one.
/// </summary>
internal sealed class LikenessModel(LinearModel model)
{
    /// <summary>Urgent, emergency, crisis.</summary>
    public const int Heads = 3;

    /// <summary>Below it a stretch of words says too little: rules know the signs that are told in a word.</summary>
    private const int FewestWords = 5;

    /// <summary>
    /// Reads a message as a whole and sentence by sentence, so that neither a long story nor another question beside it hides a sign; each
    /// head says the most that one of them gives it. Null where no stretch is long enough to say anything.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="skips">For each word, whether it is left out.</param>
    public LikenessReading? Read(Message message, ReadOnlySpan<bool> skips)
    {
        Span<float> best = stackalloc float[Heads];
        best.Fill(float.NegativeInfinity);
        Raise(best, message.Words, skips);
        if (message.Sentences.Length > 1)
        {
            foreach (Sentence sentence in message.Sentences)
            {
                Raise(best, message.Words.AsSpan(sentence.Start..sentence.End), skips[sentence.Start..sentence.End]);
            }

            Raise(best, message.Words.AsSpan(message.Sentences[0].End..), skips[message.Sentences[0].End..]);
            Raise(best, message.Words.AsSpan(..message.Sentences[^1].Start), skips[..message.Sentences[^1].Start]);
        }

        return float.IsNegativeInfinity(best[0])
            ? null
            : new LikenessReading(LinearModel.Probability(best[0]), LinearModel.Probability(best[1]), LinearModel.Probability(best[2]));
    }

    /// <summary>How urgent a stretch sounds by itself; null where it is too short to say.</summary>
    /// <param name="words">The stretch.</param>
    /// <param name="fewest">The fewest words that say something.</param>
    public double? Urgency(ReadOnlySpan<MessageWord> words, int fewest)
    {
        Span<float> best = stackalloc float[Heads];
        best.Fill(float.NegativeInfinity);
        Raise(best, words, new bool[words.Length]);
        return words.Length < fewest || float.IsNegativeInfinity(best[0]) ? null : LinearModel.Probability(best[0]);
    }

    private void Raise(Span<float> best, ReadOnlySpan<MessageWord> words, ReadOnlySpan<bool> skips)
    {
        if (words.Length - skips.Count(true) < FewestWords)
        {
            return;
        }

        Span<float> scores = stackalloc float[Heads];
        int[] features = LikenessFeatures.Of(words, skips);
        model.Score(features, LinearModel.ScaleOf(features), scores);
        for (int head = 0; head < Heads; head++)
        {
            best[head] = Math.Max(best[head], scores[head]);
        }
    }
}
