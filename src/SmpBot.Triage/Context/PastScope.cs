using System.Collections.Frozen;
using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>Marks the words that tell of a closed past, of others' past, or of the news.</summary>
internal sealed class PastScope
{
    private static readonly FrozenSet<string> s_goesOn = FrozenSet.ToFrozenSet(["since", "from", "until", "till", "paid", "pay", "costs", "for", "number", "model", "is", "its", "like", "says", "year"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_besideDate = FrozenSet.ToFrozenSet(["that", "this", "it", "was", "were", "is", "all", "over", "mind", "though", "or", "so", "about", "around", "way", "back", "in", "now", "yes", "well", "must", "be", "good"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_present = FrozenSet.ToFrozenSet(["is", "are", "am", "keeps", "cannot", "can", "will", "has", "have", "feels", "hurts", "now", "still", "just", "today", "since"], StringComparer.Ordinal);

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
        ByYear = new Span?[_message.Words.Length];
    }

    /// <summary>For each word the trigger that puts it into the past.</summary>
    public Span?[] Past { get; }

    /// <summary>For each word the year, written without "in", or the date by itself that puts a sign into the past; cautions stay told.</summary>
    public Span?[] ByYear { get; }

    /// <summary>For each word the trigger that makes it somebody else's story.</summary>
    public Span?[] Story { get; }

    /// <summary>For each word, whether it tells of a closed past or of others.</summary>
    public bool[] Elsewhere() => [.. Past.Select((past, i) => (past ?? Story[i] ?? ByYear[i]) is not null)];

    public void Mark()
    {
        bool[] sessionTime = _spans.Covered(ContextGroups.SessionTime);
        bool[] notOver = _spans.Covered(ContextGroups.NotNegation);
        bool[] ofOthers = Sentences(ContextGroups.ThirdPersonPast);
        bool OfSign(Span trigger) => (ofOthers[SentenceOf(trigger)] || !ReportedSpans.Touches(sessionTime, trigger)) && !ReportedSpans.Touches(notOver, trigger);
        List<Span> dated = _spans.Of(ContextGroups.History).FindAll(OfSign);
        List<Span> years = _spans.Of(ContextGroups.Year).FindAll(year => IsAtEdge(year) && OfSign(year));
        // "It never came back" closes what "it came back" would reopen.
        bool[] closing = _spans.Covered(ContextGroups.History);
        if (!_spans.Of(ContextGroups.Reopened).Exists(reopened => !ReportedSpans.Touches(closing, reopened)))
        {
            dated.ForEach(trigger => MarkAround(Past, trigger));
            years.ForEach(MarkYear);
            dated.Concat(years).Where(IsLoneDate).ToList().ForEach(MarkSentenceBefore);
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

        new TradeAndFiction(_spans).Mark(Story);
    }

    /// <summary>"Frostbite in Norway 1999, they went purple": a year without "in" is one where a clause begins or ends; "since 1999" closes nothing.</summary>
    private bool IsAtEdge(Span year)
    {
        Sentence sentence = _message.SentenceOf(year.Start);
        bool begins = year.Start == sentence.Start || _message.Words[year.Start].AfterBreak;
        bool ends = year.End == sentence.End || _message.Words[year.End].AfterBreak;
        return (begins || ends) && (year.Start == sentence.Start || !s_goesOn.Contains(_message.Words[year.Start - 1].Folded));
    }

    /// <summary>From the break before a year to the one after it; a year between two breaks, or with a word before it ("in 98"), reaches as far as "in 1999".</summary>
    private void MarkYear(Span year)
    {
        Sentence sentence = _message.SentenceOf(year.Start);
        int start = year.Start;
        while (start > sentence.Start && !_message.Words[start].AfterBreak)
        {
            start--;
        }

        int end = year.End;
        while (end < sentence.End && !_message.Words[end].AfterBreak)
        {
            end++;
        }

        if (year.End - year.Start > 1 || (start == year.Start && end == year.End) || (end < sentence.End && _message.Words[end].Folded is "they" or "he" or "she"))
        {
            MarkAround(ByYear, year);
            return;
        }

        for (int i = start; i < end; i++)
        {
            _spans.Steps++;
            ByYear[i] ??= year;
        }
    }

    /// <summary>"Forty years ago.", "That was 2009 mind.": a sentence of a date and nothing else.</summary>
    private bool IsLoneDate(Span trigger)
    {
        Sentence date = _message.SentenceOf(trigger.Start);
        return !date.IsQuestion && date.Start > 0
            && Enumerable.Range(date.Start, date.End - date.Start).All(i => (i >= trigger.Start && i < trigger.End) || s_besideDate.Contains(_message.Words[i].Folded));
    }

    /// <summary>"I had sepsis after that. Forty years ago.": a date by itself dates the sentence before, where that tells of nothing present.</summary>
    private void MarkSentenceBefore(Span trigger)
    {
        Sentence before = _message.Sentences[SentenceOf(trigger) - 1];
        int start = Math.Max(before.Start, before.End - ReportedSpans.LongestReach);
        if (!before.IsQuestion && !Array.Exists(_message.Words[start..before.End], word => s_present.Contains(word.Folded)))
        {
            for (int i = start; i < before.End; i++)
            {
                _spans.Steps++;
                ByYear[i] ??= trigger;
            }
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
