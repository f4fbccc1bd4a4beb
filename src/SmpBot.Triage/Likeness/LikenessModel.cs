using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>
/// The learned reading: three logistic regressions over the features of a text. It sees what the rules have no word for, and knows nothing
/// of denial or story but what the examples show; so it raises a level and never lowers one.
/// </summary>
internal sealed class LikenessModel(float[] weights, float[] bias)
{
    private readonly float[] _weights = weights;
    private readonly float[] _bias = bias;

    /// <summary>Urgent, emergency, crisis.</summary>
    public const int Heads = 3;

    /// <summary>The length to which a text's features are brought: how sure one text can make the regression.</summary>
    private const float TextLength = 5f;

    /// <summary>Below it a stretch of words says too little: rules know the signs that are told in a word.</summary>
    private const int FewestWords = 5;

    /// <summary>
    /// Reads a message as a whole and sentence by sentence, so that neither a long story nor another question beside it hides a sign; each
    /// head says the most that one of them gives it.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="skips">For each word, whether it is left out.</param>
    public LikenessReading Read(Message message, ReadOnlySpan<bool> skips)
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

        return new LikenessReading(Probability(best[0]), Probability(best[1]), Probability(best[2]));
    }

    /// <summary>A model as <see cref="Write"/> wrote it.</summary>
    public static LikenessModel Read(Stream source)
    {
        var model = new LikenessModel(new float[LikenessFeatures.Columns * Heads], new float[Heads]);
        source.ReadExactly(MemoryMarshal.AsBytes(model._weights.AsSpan()));
        source.ReadExactly(MemoryMarshal.AsBytes(model._bias.AsSpan()));
        return model;
    }

    public void Write(Stream target)
    {
        target.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
        target.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }

    /// <summary>Fills the log-odds of each head. Optimised at once: a fit at the start is over before the runtime would do so by itself.</summary>
    /// <param name="features">What the text is made of.</param>
    /// <param name="scale">What they are multiplied by, from <see cref="ScaleOf"/>.</param>
    /// <param name="scores">One place for each head.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<int> features, float scale, Span<float> scores)
    {
        _bias.CopyTo(scores);
        foreach (int feature in features)
        {
            int at = LikenessFeatures.ColumnOf(feature) * Heads;
            float value = scale * LikenessFeatures.ValueOf(feature);
            for (int head = 0; head < Heads; head++)
            {
                scores[head] += value * _weights[at + head];
            }
        }
    }

    /// <summary>What the features of a text are multiplied by.</summary>
    public static float ScaleOf(ReadOnlySpan<int> features) => TextLength * LikenessFeatures.Scale(features);

    public static double Probability(float logOdds) => 1.0 / (1.0 + Math.Exp(-logOdds));

    private void Raise(Span<float> best, ReadOnlySpan<MessageWord> words, ReadOnlySpan<bool> skips)
    {
        if (words.Length - skips.Count(true) < FewestWords)
        {
            return;
        }

        Span<float> scores = stackalloc float[Heads];
        int[] features = LikenessFeatures.Of(words, skips);
        Score(features, ScaleOf(features), scores);
        for (int head = 0; head < Heads; head++)
        {
            best[head] = Math.Max(best[head], scores[head]);
        }
    }
}
