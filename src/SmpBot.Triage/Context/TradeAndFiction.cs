using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>
/// "I'm a nurse, I see fits all day", "a game where your guy breaks out in hives": a sentence that tells of the routine of a trade, or of what
/// happens in a film or a book, is a story, unless it also tells of the visitor's body, of the own family or of now.
/// </summary>
internal sealed class TradeAndFiction(ReportedSpans spans)
{
    private readonly ILookup<int, Span> _own = BySentence(spans, ContextGroups.OwnSign);
    private readonly ILookup<int, Span> _routine = BySentence(spans, ContextGroups.Routine);
    private readonly bool[] _trades = spans.Covered(ContextGroups.Trade);
    private readonly bool[] _fictions = spans.Covered(ContextGroups.Fiction);

    public void Mark(Span?[] story)
    {
        foreach (IGrouping<int, Span> trades in BySentence(spans, ContextGroups.Trade))
        {
            if (_routine.Contains(trades.Key) && _own[trades.Key].All(own => ReportedSpans.Touches(_trades, own)))
            {
                Mark(story, trades);
            }
        }

        foreach (IGrouping<int, Span> fictions in BySentence(spans, ContextGroups.Fiction))
        {
            if (_own[fictions.Key].All(own => IsOfOther(own) || ReportedSpans.Touches(_fictions, own)))
            {
                Mark(story, fictions);
            }
        }
    }

    private static ILookup<int, Span> BySentence(ReportedSpans spans, string group) =>
        spans.Of(group).ToLookup(span => spans.Message.Words[span.Start].Sentence);

    /// <summary>"She can't breathe" in a thriller.</summary>
    private bool IsOfOther(Span own) => own.Start > 0 && spans.Message.Words[own.Start].Folded is "can" or "cannot" or "could"
        && spans.Message.Words[own.Start - 1].Folded is "he" or "she" or "they" or "who";

    private void Mark(Span?[] story, IGrouping<int, Span> triggers)
    {
        Sentence sentence = spans.Message.Sentences[triggers.Key];
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            spans.Steps++;
            story[i] ??= triggers.First();
        }
    }
}
