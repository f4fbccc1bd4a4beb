using System.Collections.Frozen;
using SmpBot.Knowledge.Safety;
using SmpBot.Text.Measures.Context;
using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Measures;

/// <summary>What a message says of the person's temperature and age. A message without a number is not searched.</summary>
/// <param name="spans">What was found in the message.</param>
/// <param name="elsewhere">For each word, whether it tells of a closed past or of others.</param>
internal sealed class PersonMeasures(ReportedSpans spans, bool[] elsewhere)
{
    private const int LongestAnswer = 3;
    private const double Normal = 37;
    private const double Step = 0.1;
    private const int CorrectionReach = 6;

    private static readonly FrozenSet<string> s_isWords = FrozenSet.ToFrozenSet(
        ["was", "is", "of", "at", "only", "just", "came", "fue", "era", "es", "de", "solo", "marco", "salio", "dio"], StringComparer.Ordinal);

    private static readonly (double From, double To)[] s_plausible = [(35, 42), (95, 107)];

    private readonly Message _message = spans.Message;
    private BodyTemperature[]? _told;

    /// <summary>In degrees Celsius: the last one told after a correction, else the highest; null when none is told.</summary>
    public double? Temperature()
    {
        BodyTemperature[] told = Told();
        if (spans.Of(ContextGroups.Correction).Count == 0)
        {
            return told.Length == 0 ? null : told.Max(Degrees);
        }

        BodyTemperature? last = Array.FindLast(told, temperature => !IsTakenBack(temperature));
        return last is not null ? Degrees(last) : told.Length > 0 ? CorrectedTemperature() ?? Degrees(told[^1]) : null;
    }

    /// <summary>"Sorry, I meant 37", after a temperature: the last bare number of a body's heat that words of correction stand beside; null when there is none.</summary>
    public double? CorrectedTemperature()
    {
        if (!HasNumber || spans.Of(ContextGroups.Correction).Count == 0)
        {
            return null;
        }

        BodyTemperature? last = BodyTemperatureReader.ReadAnswers(_message.Text, _message.Language).LastOrDefault(told =>
            IsPlausible(told) && !IsFigure(told) && !IsElsewhere(told) && !IsAge(told) && !IsTakenBack(told));
        return last is null ? null : Degrees(last);
    }

    /// <summary>A temperature that somebody alive may have, in a sentence that asks nothing and not far from the words of correction.</summary>
    private bool IsPlausible(BodyTemperature told)
    {
        int at = WordOf(told);
        return at >= 0 && !_message.SentenceOf(at).IsQuestion
            && Array.Exists(s_plausible, range => _message.Words[at].Number >= range.From && _message.Words[at].Number <= range.To)
            && spans.Of(ContextGroups.Correction).Exists(correction => at >= correction.Start - CorrectionReach && at < correction.End + CorrectionReach);
    }

    /// <summary>"37.0, not 40.2" tells 37.0.</summary>
    private bool IsTakenBack(BodyTemperature told)
    {
        int at = WordOf(told);
        string last = at >= 1 ? _message.Words[at - 1].Folded : "";
        string secondLast = at >= 2 ? _message.Words[at - 2].Folded : "";
        return at >= 1 && !_message.Words[at].AfterBreak && (last is "not" || (secondLast, last) is ("instead", "of") or ("rather", "than"));
    }

    private int WordOf(BodyTemperature told) => Array.FindIndex(_message.Words, word => word.End > told.Start);

    /// <summary>True where a temperature is told as the value of a word: "the fever was 36.8".</summary>
    public bool IsValueOf(Span word)
    {
        int at = word.End;
        int last = Math.Min(_message.SentenceOf(word.Start).End, word.End + LongestAnswer);
        while (at < last && !_message.Words[at].AfterBreak && s_isWords.Contains(_message.Words[at].Folded))
        {
            at++;
        }

        return at < last && Told().Any(told => told.Start <= _message.Words[at].Start && _message.Words[at].Start < told.Start + told.Length);
    }

    private BodyTemperature[] Told()
    {
        if (_told is null)
        {
            IReadOnlyList<BodyTemperature> told = !HasNumber ? []
                : !IsAnswer() ? BodyTemperatureReader.Read(_message.Text, _message.Language)
                : BodyTemperatureReader.ReadAnswer(_message.Text, _message.Language) is { } answer ? [answer]
                : [];
            _told = [.. told.Where(temperature => !IsFigure(temperature) && !IsElsewhere(temperature) && !IsAge(temperature))];
        }

        return _told;
    }

    /// <summary>In whole years; the age that somebody had in a closed past is none.</summary>
    public int? Age()
    {
        if (!HasNumber)
        {
            return null;
        }

        foreach (PersonAge age in PersonAgeReader.Read(_message.Text, _message.Language))
        {
            if (!IsPast(age))
            {
                return (int)age.Years;
            }
        }

        return null;
    }

    /// <summary>"Below 38" is not 38.</summary>
    private double Degrees(BodyTemperature told)
    {
        int before = Array.FindLastIndex(_message.Words, word => word.End <= told.Start);
        string last = before >= 0 ? _message.Words[before].Folded : "";
        string secondLast = before >= 1 ? _message.Words[before - 1].Folded : "";
        bool below = last is "below" or "under" || (last, secondLast) is ("than", "less") or ("de", "menos") or ("de", "debajo");
        return below ? told.Celsius - Step : told.Celsius;
    }

    /// <summary>"I'm 38" tells an age where no word of fever says otherwise.</summary>
    private bool IsAge(BodyTemperature told) => told.Evidence == TemperatureEvidence.BareNumber
        && PersonAgeReader.Read(_message.Text, _message.Language).Any(age => age.Start <= told.Start && told.Start < age.Start + age.Length && age.Years % 1 == 0);

    /// <summary>"It is 41 degrees in Monterrey" tells of the weather.</summary>
    private bool IsFigure(BodyTemperature told) => spans.Of(ContextGroups.Figure).Concat(spans.Of(ContextGroups.FigureOverComma)).Any(figure =>
        told.Start >= _message.Words[figure.Start].Start && told.Start < _message.Words[figure.End - 1].End);

    /// <summary>"As a kid I once had 41" is no fever now.</summary>
    private bool IsElsewhere(BodyTemperature told)
    {
        int word = WordOf(told);
        return word >= 0 && elsewhere[word];
    }

    private bool HasNumber => Array.Exists(_message.Words, word => word.Number is not null);

    /// <summary>"39", or "101 this morning": a number that opens the message and is followed by a moment.</summary>
    private bool IsAnswer()
    {
        MessageWord[] words = _message.Words;
        return words.Length <= LongestAnswer
            || Array.Exists(words, word => word.Number > Normal && IsOpening(Array.IndexOf(words, word)));
    }

    private bool IsOpening(int at)
    {
        MessageWord[] words = _message.Words;
        bool opens = at == _message.SentenceOf(at).Start || words[at].AfterBreak;
        bool isCounted = at + 2 < words.Length && words[at + 1].Folded is "day" or "dia" && words[at + 2].Number is not null;
        return (opens && isCounted) || (opens && at + 1 < words.Length && words[at + 1].Folded
            is "this" or "last" or "tonight" or "today" or "yesterday" or "since" or "now" or "esta" or "anoche" or "hoy" or "ayer" or "desde" or "ahora");
    }

    private bool IsPast(PersonAge age) => spans.Of(ContextGroups.History).Exists(past =>
        age.Start >= _message.Words[past.Start].Start && age.Start < _message.Words[past.End - 1].End);
}
