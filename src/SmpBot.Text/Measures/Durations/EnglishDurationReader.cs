using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Durations;

/// <summary>Reads English durations: <c>3h</c>, <c>two and a half hours</c>, <c>an hour and a half</c>, <c>all week</c>, <c>a couple of days</c>.</summary>
internal sealed class EnglishDurationReader(LexedText text) : IDurationReader
{
    private const double Few = 3;

    private static readonly FrozenSet<string> s_wholeUnits =
        new[] { "year", "month", "week", "day", "fortnight" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly INumberReader _numbers = NumberScanner.Reader(text, Language.English, NumberMode.BeforeUnit);

    public bool IsJoint(string word) => word is "and" or ",";

    public DurationMatch? Read(int index)
    {
        if (text[index].Text is "more" or "less" && text[index + 1].Is("than") && ReadAmount(index + 2) is { } compared)
        {
            return compared with { Start = text[index].Start };
        }

        return ReadAmount(index);
    }

    private DurationMatch? ReadAmount(int index) =>
        ReadWhole(index) ?? ReadHalf(index) ?? ReadInexact(index) ?? ReadOne(index) ?? ReadNumber(index);

    // "all week", "whole day", "full-year", "for the week".
    private DurationMatch? ReadWhole(int index)
    {
        if (text[index].Text is "for" or "during" && text[index + 1].Is("the") && s_wholeUnits.Contains(text[index + 2].Text))
        {
            return Match(index, index + 3, DurationUnits.English[text[index + 2].Text], 1);
        }

        int at = text[index + 1].Is("-") ? index + 2 : index + 1;
        return text[index].Text is "all" or "full" or "whole" && s_wholeUnits.Contains(text[at].Text) && IsWord(at)
            ? Match(index, at + 1, DurationUnits.English[text[at].Text], 1)
            : null;
    }

    // "half year", "half an hour", "half a day", "1/2 hour", "½ hour".
    private DurationMatch? ReadHalf(int index)
    {
        int half = text[index].Text is "a" or "an" ? index + 1 : index;
        if (!text[half].Is("half"))
        {
            return null;
        }

        int at = text[half + 1].Text is "a" or "an" or "-" ? half + 2 : half + 1;
        return Unit(at) is { } unit ? Match(index, unit.Next, unit.Seconds, 0.5) : null;
    }

    // "a couple of days", "few weeks", "several hours".
    private DurationMatch? ReadInexact(int index)
    {
        int at = text[index].Is("a") ? index + 1 : index;
        double count;
        switch (text[at].Text)
        {
            case "couple":
                count = 2;
                at = text[at + 1].Is("of") ? at + 2 : at + 1;
                break;
            case "few":
                count = Few;
                at++;
                break;
            case "some" or "several" when at == index:
                count = Few;
                at++;
                break;
            default:
                return null;
        }

        return Unit(at) is { } unit ? Match(index, unit.Next, unit.Seconds, count) : null;
    }

    // "an hour", "another month", "an hour and a half".
    private DurationMatch? ReadOne(int index) =>
        text[index].Text is "a" or "an" or "another" && Unit(index + 1) is { } unit ? WithHalf(index, unit, 1) : null;

    // "3 hours", "3.5years", "two and a half hours", "3-day".
    private DurationMatch? ReadNumber(int index)
    {
        if (_numbers.Read(index) is not { Value: >= 0 } number)
        {
            return null;
        }

        int at = text[number.Next].Is("-") ? number.Next + 1 : number.Next;
        return Unit(at, afterDigits: text[number.Next - 1].IsDigits) is { } unit ? WithHalf(index, unit, number.Value) : null;
    }

    // "an hour and a half", "two days and a quarter": a part of the unit after it.
    private DurationMatch WithHalf(int index, (double Seconds, int Next) unit, double value)
    {
        int at = unit.Next;
        if (!text[at].Is("and"))
        {
            return Match(index, at, unit.Seconds, value);
        }

        int part = text[at + 1].Text is "a" or "an" ? at + 2 : at + 1;
        double more = text[part].Text switch
        {
            "half" => 0.5,
            "quarter" => 0.25,
            _ => 0,
        };
        bool ofAnother = text[part + 1].Text is "a" or "an" || DurationUnits.English.ContainsKey(text[part + 1].Text);
        return more > 0 && !ofAnother
            ? Match(index, part + 1, unit.Seconds, value + more)
            : Match(index, at, unit.Seconds, value);
    }

    private (double Seconds, int Next)? Unit(int index, bool afterDigits = false)
    {
        if (text[index].Is("business") && text[index + 1].Text is "day" or "days")
        {
            return (DurationUnits.Day, index + 2);
        }

        if (text[index].Is("week") && text[index + 1].Text is "day" or "days")
        {
            return (DurationUnits.Day, index + 2);
        }

        string word = text[index].Text;
        return DurationUnits.English.TryGetValue(word, out double seconds) && IsWord(index)
            && (afterDigits || !DurationUnits.OnlyAfterDigits.Contains(word))
            ? (seconds, index + 1)
            : null;
    }

    private bool IsWord(int index) => !char.IsLetterOrDigit(text.CharAt(text[index].End));

    private DurationMatch Match(int index, int next, double unit, double count) =>
        new(text[index].Start, text[next - 1].End, next, unit * count) { Smallest = unit };
}
