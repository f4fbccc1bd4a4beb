using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Likeness;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>
/// "What stops it getting infected", "could pigment travel to the lymph nodes": a message of one sentence that opens as a question, names
/// nobody and does not sound urgent asks in general, whatever its words; what it names is asked, not told.
/// </summary>
internal static class ImpersonalQuestion
{
    // Questions about one's own present sign that name no person ("is green stuff on day 4 ok") sound more urgent than this.
    private const double SoundsUrgent = 0.5;

    // A shorter question of which too little is left to be heard ("could it be infected") may well be about oneself.
    private const int FewestWords = 6;

    public static List<Finding> Weigh(List<Finding> findings, ReportedSpans spans, LikenessReading? sounds) => Is(spans, sounds)
        ? findings.ConvertAll(finding => IsTold(finding, spans.Lexicon) ? finding with { Status = FindingStatus.Asked } : finding)
        : findings;

    private static bool Is(ReportedSpans spans, LikenessReading? sounds) =>
        (sounds is { Urgent: < SoundsUrgent, IsCrisis: false } || (sounds is null && spans.Message.Words.Length >= FewestWords))
        && spans.Message.Sentences.Length == 1
        && Opens(spans)
        && spans.Of(ContextGroups.FirstPerson).Count == 0
        && spans.Of(ContextGroups.OwnBody).Count == 0;

    private static bool IsTold(Finding finding, SafetyLexicon lexicon) =>
        finding.Status is FindingStatus.Reported && lexicon.Concepts[finding.Concept].Kind == ConceptKind.Sign;

    /// <summary>True when the sentence begins with a question word, or with fillers before it: "can't smile" and "there's a boil" ask nothing.</summary>
    private static bool Opens(ReportedSpans spans)
    {
        bool[] fillers = spans.Covered(ContextGroups.Filler);
        int first = Math.Max(0, Array.FindIndex(fillers, filler => !filler));
        return spans.Starts(ContextGroups.QuestionWord)[first] && !spans.Covered(ContextGroups.StatementOpening)[first];
    }
}
