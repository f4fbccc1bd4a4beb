using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>Says of every concept found in a message what its context makes of it.</summary>
internal static class ContextReader
{
    // "I am not suicidal", "no thoughts of it": beyond these words a negation belongs to something else.
    private const int LongestCrisisDenial = 3;

    /// <summary>The concepts with their status, and for each word whether it tells of a closed past or of others.</summary>
    public static (List<Finding> Findings, bool[] Elsewhere) Read(ReportedSpans spans)
    {
        var negation = new NegationScope(spans);
        var supposition = new SuppositionScope(spans);
        var past = new PastScope(spans);
        negation.Mark();
        supposition.Mark();
        past.Mark();
        Span?[] figures = Figures(spans);
        bool[] firstPerson = FirstPerson(spans);
        List<Finding> findings = new(spans.Concepts.Count);
        foreach ((int concept, Span span) in spans.Concepts)
        {
            bool crisis = spans.Lexicon.Concepts[concept].Kind == ConceptKind.Crisis;
            (FindingStatus status, Span? because) =
                First(figures, span, FindingStatus.Figure)
                ?? Denial(First(negation.Denied, span, FindingStatus.Denied), span, crisis, spans.Message)
                ?? First(past.Story, span, FindingStatus.Story)
                ?? First(past.Past, span, FindingStatus.Past)
                ?? (spans.Lexicon.Concepts[concept].Kind == ConceptKind.Sign ? First(past.ByYear, span, FindingStatus.Past) : null)
                ?? First(supposition.Asked, span, FindingStatus.Asked)
                ?? (crisis ? null : First(negation.Resolved, span, FindingStatus.Resolved))
                ?? (FindingStatus.Reported, null);
            bool told = status == FindingStatus.Asked && because is { } trigger && spans.Lexicon.Concepts[concept].Kind switch
            {
                ConceptKind.Caution => firstPerson[spans.Message.Words[span.Start].Sentence] && !IsObjectOf(trigger, span),
                ConceptKind.Crisis => SharesWord(span, trigger) || IsCondition(spans.Message.Words[trigger.Start].Folded)
                    || IsCondition(spans.Message.Words[span.Start].Folded),
                _ => false,
            };
            findings.Add(told ? new Finding(concept, span, FindingStatus.Reported, null) : new Finding(concept, span, status, because));
        }

        return (WithWholes(findings, spans), past.Elsewhere());
    }

    /// <summary>"My glands are not swollen": the shorter reading of a sign ("glands are") shares the fate of the longer one that holds it.</summary>
    private static List<Finding> WithWholes(List<Finding> findings, ReportedSpans spans)
    {
        Dictionary<(int Concept, int Word), Finding> cancelled = [];
        foreach (Finding whole in findings.Where(f => f.Status is FindingStatus.Denied or FindingStatus.Figure && IsSign(f, spans) && !IsPartOf(f.Because!.Value, f.Span)))
        {
            foreach (int word in AskedWords(whole.Span))
            {
                cancelled.TryAdd((whole.Concept, word), whole);
            }
        }

        return cancelled.Count == 0 ? findings : findings.ConvertAll(part =>
            part.Status == FindingStatus.Reported && AskedWords(part.Span).All(word => cancelled.ContainsKey((part.Concept, word)))
                ? cancelled[(part.Concept, AskedWords(part.Span).First())] with { Span = part.Span }
                : part);
    }

    private static bool IsSign(Finding finding, ReportedSpans spans) => spans.Lexicon.Concepts[finding.Concept].Kind == ConceptKind.Sign;

    /// <summary>"An ulcer that does not heal" is not denied by the negation that it is told with.</summary>
    private static bool IsPartOf(Span trigger, Span sign) => trigger.End - 1 >= sign.Start && trigger.End <= sign.End && sign.AsksFor(trigger.End - 1);

    private static IEnumerable<int> AskedWords(Span span) => Enumerable.Range(span.Start, span.End - span.Start).Where(span.AsksFor);

    /// <summary>"If it does not work I will end it" is no denial: a wish to die is denied only from close by, or in a list.</summary>
    private static (FindingStatus Status, Span? Because)? Denial((FindingStatus Status, Span? Because)? denial, Span span, bool crisis, Message message)
    {
        if (!crisis || denial is not { Because: { } trigger })
        {
            return denial;
        }

        if (IsNegative(span, message))
        {
            return null;
        }

        if (span.Start - trigger.End <= LongestCrisisDenial)
        {
            return denial;
        }

        return Array.Exists(message.Words[trigger.End..span.Start], word => word.Folded is "or" or "nor" or "ni" or "o" or "u") ? denial : null;
    }

    /// <summary>"Without hair life is not worth living": a wish that is itself told by a negation is not taken back by another.</summary>
    private static bool IsNegative(Span span, Message message)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (span.AsksFor(i) && message.Words[i].Folded is "not" or "no" or "never" or "nobody" or "nothing" or "nadie" or "nada" or "nunca")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Can I get hepatitis" thinks of getting it; "can I have it with hepatitis" tells it.</summary>
    private static bool IsObjectOf(Span trigger, Span caution) =>
        trigger.End - trigger.Start > 1 && caution.Start >= trigger.End && caution.Start - trigger.End <= 1;

    /// <summary>"Is it painful to die": the question itself is the sign.</summary>
    private static bool SharesWord(Span sign, Span trigger)
    {
        for (int i = trigger.Start; i < trigger.End; i++)
        {
            if (trigger.AsksFor(i) && sign.AsksFor(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If it fails I will end it" tells a wish to die; "can it make people suicidal" does not.</summary>
    private static bool IsCondition(string trigger) => trigger is "if" or "si" or "when" or "cuando" or "unless";

    /// <summary>For each sentence, whether the visitor speaks of the own person: "can I have it while breastfeeding" tells a caution.</summary>
    private static bool[] FirstPerson(ReportedSpans spans)
    {
        bool[] sentences = new bool[spans.Message.Sentences.Length];
        foreach (Span span in spans.Of(ContextGroups.FirstPerson))
        {
            sentences[spans.Message.Words[span.Start].Sentence] = true;
        }

        return sentences;
    }

    private static Span?[] Figures(ReportedSpans spans)
    {
        Span?[] figures = new Span?[spans.Message.Words.Length];
        foreach (Span figure in spans.Of(ContextGroups.Figure).Concat(spans.Of(ContextGroups.FigureOverComma)))
        {
            for (int i = figure.Start; i < figure.End; i++)
            {
                figures[i] ??= figure.AsksFor(i) ? figure : null;
            }
        }

        return figures;
    }

    private static (FindingStatus Status, Span? Because)? First(Span?[] marks, Span span, FindingStatus status)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (span.AsksFor(i) && marks[i] is { } because)
            {
                return (status, because);
            }
        }

        return null;
    }
}
