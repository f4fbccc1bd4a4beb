using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>Marks the words that tell of a closed past, of others' past, or of the news.</summary>
internal sealed class PastScope
{
    private readonly ReportedSpans _spans;
    private readonly Message _message;
    private readonly bool[] _turns;
    private readonly bool[] _scopeEnd;

    public PastScope(ReportedSpans spans)
    {
        _spans = spans;
        _message = spans.Message;
        _turns = SuppositionScope.Turns(spans);
        _scopeEnd = spans.Starts(ContextGroups.ScopeEnd);
        Past = new Span?[_message.Words.Length];
        Story = new Span?[_message.Words.Length];
    }

    /// <summary>For each word the trigger that puts it into the past.</summary>
    public Span?[] Past { get; }

    /// <summary>For each word the trigger that makes it somebody else's story.</summary>
    public Span?[] Story { get; }

    public void Mark()
    {
        bool[] sessionTime = _spans.Covered(ContextGroups.SessionTime);
        bool[] notOver = _spans.Covered(ContextGroups.NotNegation);
        bool[] ofOthers = Sentences(ContextGroups.ThirdPersonPast);
        List<Span> dated = _spans.Of(ContextGroups.History).FindAll(trigger =>
            (ofOthers[SentenceOf(trigger)] || !ReportedSpans.Touches(sessionTime, trigger))
            && !ReportedSpans.Touches(notOver, trigger));
        // "It never came back" closes what "it came back" would reopen.
        bool[] closing = _spans.Covered(ContextGroups.History);
        if (!_spans.Of(ContextGroups.Reopened).Exists(reopened => !ReportedSpans.Touches(closing, reopened)))
        {
            dated.ForEach(trigger => MarkAround(Past, trigger));
        }

        HashSet<int> datedSentences = [.. dated.Select(SentenceOf)];
        bool general = _spans.Of(ContextGroups.GeneralQuestion).Count > 0;
        foreach (Span trigger in _spans.Of(ContextGroups.ThirdPersonPast))
        {
            if (general || datedSentences.Contains(SentenceOf(trigger)))
            {
                MarkAround(Story, trigger);
            }
        }

        bool[] own = _spans.Starts(ContextGroups.OwnBody);
        foreach (Span trigger in _spans.Of(ContextGroups.Story))
        {
            // "They told me that I have it" is told of oneself.
            MarkForward(Story, trigger, own);
        }
    }

    private int SentenceOf(Span span) => _message.Words[span.Start].Sentence;

    private bool[] Sentences(string group)
    {
        bool[] sentences = new bool[_message.Sentences.Length];
        _spans.Of(group).ForEach(span => sentences[SentenceOf(span)] = true);
        return sentences;
    }

    /// <summary>From the last turn before the trigger to the first after it, within the sentence.</summary>
    private void MarkAround(Span?[] marks, Span trigger)
    {
        int first = Math.Max(_message.SentenceOf(trigger.Start).Start, trigger.Start - ReportedSpans.LongestReach);
        for (int i = trigger.Start - 1; i >= first; i--)
        {
            _spans.Steps++;
            if (_turns[i] || _scopeEnd[i])
            {
                break;
            }

            marks[i] ??= trigger;
        }

        MarkForward(marks, trigger, []);
    }

    private void MarkForward(Span?[] marks, Span trigger, bool[] endsAt)
    {
        int end = Math.Min(_message.SentenceOf(trigger.Start).End, trigger.End + ReportedSpans.LongestReach);
        for (int i = trigger.Start; i < end; i++)
        {
            _spans.Steps++;
            if (i >= trigger.End && (_turns[i] || _scopeEnd[i] || (i < endsAt.Length && endsAt[i])))
            {
                return;
            }

            marks[i] ??= trigger;
        }
    }
}
