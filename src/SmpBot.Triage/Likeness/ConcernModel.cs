using SmpBot.Text;
using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>
/// The learned reading of the words together with what was found in them: how much a message sounds like those that call for more than an
/// answer, of any level. It knows which signs and cautions are often true, and beside which words they mean something else.
/// </summary>
internal sealed class ConcernModel(LinearModel model, SafetyLexicon lexicon)
{
    public const int Heads = 1;

    /// <summary>Fewer words say too little to be weighed against a sign among them.</summary>
    private const int FewestWords = 5;

    /// <summary>
    /// The probability that the sentences in which signs or cautions are reported call for more than an answer: a greeting or a question
    /// beside them takes nothing from it. Null where nothing is reported, or too little is said.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="skips">For each word, whether it is left out.</param>
    public double? Of(Message message, List<Finding> findings, bool[] skips)
    {
        HashSet<int> heard = [.. findings.Where(IsDoubtful).Select(finding => message.SentenceOf(finding.Span.Start).Start)];
        bool[] unheard = [.. skips];
        foreach (Sentence sentence in message.Sentences.Where(sentence => !heard.Contains(sentence.Start)))
        {
            unheard.AsSpan(sentence.Start..sentence.End).Fill(true);
        }

        if (unheard.AsSpan().Count(false) < FewestWords)
        {
            return null;
        }

        Span<float> score = stackalloc float[Heads];
        int[] features = Features(message, findings.Where(finding => heard.Contains(message.SentenceOf(finding.Span.Start).Start)), unheard, lexicon);
        model.Score(features, LinearModel.ScaleOf(features), score);
        return LinearModel.Probability(score[0]);
    }

    /// <summary>The findings with those signs and cautions doubted that are reported.</summary>
    public static List<Finding> Doubted(List<Finding> findings, SafetyLexicon lexicon) =>
        findings.ConvertAll(finding => IsDoubtful(finding, lexicon) ? finding with { Status = FindingStatus.Doubted } : finding);

    /// <summary>What the model learns from of a whole message.</summary>
    public static int[] Features(Message message, IEnumerable<Finding> findings, ReadOnlySpan<bool> skips, SafetyLexicon lexicon) =>
        LikenessFeatures.Of(message.Words, skips, findings
            .Select(finding => StableHash.Combine(StableHash.Of(lexicon.Concepts[finding.Concept].Id), (ulong)finding.Status)));

    private bool IsDoubtful(Finding finding) => IsDoubtful(finding, lexicon);

    private static bool IsDoubtful(Finding finding, SafetyLexicon lexicon) =>
        finding.Status == FindingStatus.Reported && lexicon.MayBeHarmless(finding.Concept);
}
