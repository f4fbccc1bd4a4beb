using SmpBot.Text;
using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>
/// The learned reading of the words together with what the concepts found in them: how much a message sounds like those that call for
/// more than an answer, of any level. It knows which concepts are often true and beside which words they mean something else.
/// </summary>
internal sealed class ConcernModel(LinearModel model, SafetyLexicon lexicon)
{
    public const int Heads = 1;

    /// <summary>The probability for a stretch of words that it calls for more than an answer.</summary>
    /// <param name="message">The message.</param>
    /// <param name="stretch">The words.</param>
    /// <param name="findings">What was found in the message.</param>
    /// <param name="skips">For each word of the message, whether it is left out.</param>
    public double Of(Message message, Range stretch, List<Finding> findings, bool[] skips)
    {
        Span<float> score = stackalloc float[Heads];
        int[] features = Features(message, stretch, findings, skips, lexicon);
        model.Score(features, LinearModel.ScaleOf(features), score);
        return LinearModel.Probability(score[0]);
    }

    /// <summary>What the model learns from of a whole message.</summary>
    public static int[] Features(Message message, List<Finding> findings, SafetyLexicon lexicon) =>
        Features(message, .., findings, new bool[message.Words.Length], lexicon);

    private static int[] Features(Message message, Range stretch, List<Finding> findings, bool[] skips, SafetyLexicon lexicon)
    {
        (int start, int length) = stretch.GetOffsetAndLength(message.Words.Length);
        IEnumerable<ulong> found = findings.Where(finding => finding.Span.Start >= start && finding.Span.End <= start + length)
            .Select(finding => StableHash.Combine(StableHash.Of(lexicon.Concepts[finding.Concept].Id), (ulong)finding.Status));
        return LikenessFeatures.Of(message.Words.AsSpan(start, length), skips.AsSpan(start, length), found);
    }
}
