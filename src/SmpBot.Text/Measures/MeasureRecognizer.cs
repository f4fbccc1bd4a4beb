using SmpBot.Text.Measures.Choices;
using SmpBot.Text.Measures.Durations;
using SmpBot.Text.Measures.Numbers;
using SmpBot.Text.Measures.Ordinals;
using SmpBot.Text.Measures.Sequences;
using SmpBot.Text.Measures.Units;

namespace SmpBot.Text.Measures;

/// <summary>
/// The recognizers of our own. They follow the public behaviour of Recognizers-Text (a text has one boolean at most) and read some
/// everyday forms beyond it: "fever of 101.3", "running 39", "I'm 17", "claro", "vale"; "hace un año" is no age.
/// </summary>
public sealed class MeasureRecognizer : IMeasureRecognizer
{
    /// <inheritdoc />
    public IReadOnlyList<Measure> Recognize(string text, Language language, MeasureKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        return kind switch
        {
            MeasureKind.Email => [.. EmailReader.Find(text).Select(e => Found(kind, text, e.Start, e.End, text[e.Start..e.End].ToLowerInvariant()))],
            MeasureKind.PhoneNumber => [.. PhoneReader.Find(text).Select(p => Found(kind, text, p.Start, p.End, text[p.Start..p.End].ToLowerInvariant()))],
            _ => Read(new LexedText(text), language, kind),
        };
    }

    private static List<Measure> Read(LexedText text, Language language, MeasureKind kind) => kind switch
    {
        MeasureKind.Age => Quantities(kind, text, AgeReader.Find(text, language)),
        MeasureKind.Temperature => Quantities(kind, text, TemperatureReader.Find(text, language)),
        MeasureKind.Duration => [.. DurationScanner.Scan(text, language).Select(d => Found(kind, text.Text, d.Start, d.End, NumberMatch.Format(d.Seconds)))],
        MeasureKind.Number => [.. NumberScanner.Scan(text, language, NumberMode.Plain).Select(n => Found(kind, text.Text, n.Start, n.End, NumberMatch.Format(n.Value)))],
        MeasureKind.Ordinal => [.. Ordinals(text, language).Select(o => Found(kind, text.Text, o.Start, o.End, o.Value))],
        MeasureKind.Boolean => BooleanReader.Find(text, language) is { } found
            ? [new Measure(kind, text.Text[found.Start..found.End], found.Start, found.Value ? "True" : "False", null)]
            : [],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of measure."),
    };

    private static IEnumerable<OrdinalMatch> Ordinals(LexedText text, Language language)
    {
        IOrdinalReader reader = language == Language.Spanish ? new SpanishOrdinalReader(text) : new EnglishOrdinalReader(text);
        for (int i = 0; i < text.Count;)
        {
            OrdinalMatch? found = reader.Read(i);
            if (found is { } ordinal)
            {
                yield return ordinal;
            }

            i = Math.Max(i + 1, found?.Next ?? 0);
        }
    }

    private static List<Measure> Quantities(MeasureKind kind, LexedText text, List<QuantityMatch> quantities) =>
    [
        .. quantities.Select(q => new Measure(
            kind, text.Text[q.Start..q.End].ToLowerInvariant(), q.Start, q.Value is double value ? NumberMatch.Format(value) : null, q.Unit)),
    ];

    private static Measure Found(MeasureKind kind, string text, int start, int end, string value) =>
        new(kind, text[start..end].ToLowerInvariant(), start, value, null);
}
