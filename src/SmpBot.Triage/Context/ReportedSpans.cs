using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>What was found in a message, sorted into concepts and context words.</summary>
internal sealed class ReportedSpans
{
    private readonly List<Span>[] _groups;

    public ReportedSpans(Chart chart, SafetyLexicon lexicon, Message message)
    {
        Message = message;
        Lexicon = lexicon;
        _groups = [.. ContextGroups.All.Select(_ => new List<Span>())];
        foreach (Span span in chart.Spans)
        {
            int index = lexicon.Grammar.ReportedBySymbol[span.Symbol];
            if (index < lexicon.Concepts.Count)
            {
                Concepts.Add((index, span));
            }
            else
            {
                _groups[index - lexicon.Concepts.Count].Add(span);
            }
        }
    }

    public Message Message { get; }

    public SafetyLexicon Lexicon { get; }

    /// <summary>Concepts by index, with their places.</summary>
    public List<(int Concept, Span Span)> Concepts { get; } = [];

    /// <summary>How far a scope reaches at most, in words: nobody's clause is longer, and it bounds the work.</summary>
    public const int LongestReach = 80;

    /// <summary>Words looked at by the scopes: a measure of the work.</summary>
    public long Steps { get; set; }

    /// <summary>The context words of one group, in the order of the message.</summary>
    public List<Span> Of(string group) => _groups[Lexicon.GroupIndex[group]];

    /// <summary>For each word, whether a span of the group asks for it.</summary>
    public bool[] Covered(string group)
    {
        bool[] covered = new bool[Message.Words.Length];
        foreach (Span span in Of(group))
        {
            Mark(covered, span);
        }

        return covered;
    }

    /// <summary>For each word, whether a span of the group begins there.</summary>
    public bool[] Starts(string group)
    {
        bool[] starts = new bool[Message.Words.Length];
        foreach (Span span in Of(group))
        {
            starts[span.Start] = true;
        }

        return starts;
    }

    public static void Mark(bool[] words, Span span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            words[i] |= span.AsksFor(i);
        }
    }

    /// <summary>True when the span asks for a word that is marked.</summary>
    public static bool Touches(bool[] words, Span span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (words[i] && span.AsksFor(i))
            {
                return true;
            }
        }

        return false;
    }
}
