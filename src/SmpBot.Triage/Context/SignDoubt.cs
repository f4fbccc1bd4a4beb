using SmpBot.Triage.Likeness;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>
/// Doubts the signs and cautions of a message that sounds, with all that was found in it, like those that need no more than an answer ("a
/// chest pain unit"). Only the sentences with such signs are heard, so a greeting or a question beside a real sign takes nothing from it; and
/// a clause with a sign must not sound otherwise by itself.
/// </summary>
/// <param name="lexicon">Says which signs may be doubted, and when.</param>
/// <param name="concern">The learned reading.</param>
/// <param name="message">The message.</param>
internal sealed class SignDoubt(SafetyLexicon lexicon, ConcernModel concern, Message message)
{
    /// <summary>Fewer words say too little to be weighed against a sign among them.</summary>
    private const int FewestWords = 5;

    // A few words say less than sentences do, so of a clause it is only asked whether it is more likely than not.
    private const double ConcernsByItself = 0.5;

    /// <summary>The findings with those that are doubted, and how much the message calls for more than an answer; null where nothing can be doubted.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="skips">For each word, whether it says nothing.</param>
    public (List<Finding> Findings, double? Concern) Weigh(List<Finding> findings, bool[] skips)
    {
        List<Finding> doubtful = findings.FindAll(IsDoubtful);
        if (doubtful.Count == 0)
        {
            return (findings, null);
        }

        bool[] unheard = [.. skips];
        HashSet<int> heard = [.. doubtful.Select(finding => message.SentenceOf(finding.Span.Start).Start)];
        foreach (Sentence sentence in message.Sentences.Where(sentence => !heard.Contains(sentence.Start)))
        {
            unheard.AsSpan(sentence.Start..sentence.End).Fill(true);
        }

        if (unheard.Length - unheard.AsSpan().Count(true) < FewestWords)
        {
            return (findings, null);
        }

        List<Finding> among = findings.FindAll(finding => heard.Contains(message.SentenceOf(finding.Span.Start).Start));
        double sounds = concern.Of(message, .., among, unheard);
        return (sounds < lexicon.DoubtBelow ? findings.ConvertAll(finding => IsDoubtful(finding) ? Doubted(finding, among, unheard) : finding) : findings, sounds);
    }

    private bool IsDoubtful(Finding finding) => finding.Status == FindingStatus.Reported && lexicon.CanBeDoubted(finding.Concept);

    private Finding Doubted(Finding finding, List<Finding> findings, bool[] skips) =>
        concern.Of(message, Clause(finding.Span), findings, skips) < ConcernsByItself ? finding with { Status = FindingStatus.Doubted } : finding;

    /// <summary>The words between the breaks around a sign.</summary>
    private Range Clause(Span sign)
    {
        Sentence sentence = message.SentenceOf(sign.Start);
        int start = sign.Start;
        while (start > sentence.Start && !message.Words[start].AfterBreak)
        {
            start--;
        }

        int end = sign.End;
        while (end < sentence.End && !message.Words[end].AfterBreak)
        {
            end++;
        }

        return start..end;
    }
}
