using SmpBot.Triage.Likeness;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>
/// Doubts a sign whose words stand in a message that sounds like those of people who are well ("a chest pain unit"): neither the message
/// nor the clause around the sign may sound urgent, so that a question beside a real sign takes nothing from it. Two such signs in different
/// words speak for each other, and both are believed.
/// </summary>
internal sealed class SignDoubt(SafetyLexicon lexicon, LikenessModel likeness, Message message)
{
    private const int FewestWords = 6;

    public List<Finding> Weigh(List<Finding> findings, LikenessReading sounds)
    {
        List<Finding> weighed = findings.ConvertAll(finding => Weigh(finding, sounds));
        Finding[] doubted = [.. weighed.Where(finding => finding.Status == FindingStatus.Doubted)];
        return doubted.Length > 1 && Agree(doubted) ? findings : weighed;
    }

    /// <summary>True when a sign stands wholly behind the first or before the last of another kind.</summary>
    private static bool Agree(Finding[] doubted)
    {
        Finding first = doubted.MinBy(finding => finding.Span.End)!;
        Finding last = doubted.MaxBy(finding => finding.Span.Start)!;
        return Array.Exists(doubted, finding => (finding.Concept != first.Concept && finding.Span.Start >= first.Span.End)
            || (finding.Concept != last.Concept && finding.Span.End <= last.Span.Start));
    }

    private Finding Weigh(Finding finding, LikenessReading sounds)
    {
        bool told = finding.Status is FindingStatus.Reported or FindingStatus.Resolved;
        if (!told || !lexicon.Doubts(finding.Concept, sounds.Urgent))
        {
            return finding;
        }

        return likeness.Urgency(Clause(finding.Span), FewestWords) is { } urgency && lexicon.Doubts(finding.Concept, urgency)
            ? finding with { Status = FindingStatus.Doubted }
            : finding;
    }

    /// <summary>The words between the breaks around a sign.</summary>
    private ReadOnlySpan<MessageWord> Clause(Span sign)
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

        return message.Words.AsSpan(start..end);
    }
}
