using System.Globalization;
using System.Text.Json;
using SmpBot.Text.Measures;
using Xunit.Abstractions;

namespace SmpBot.Text.Tests.Measures;

public sealed class RecognizerEvalTests(ITestOutputHelper output)
{
    private const double Bound = 0.95;
    private const double PhoneBound = 0.90;

    private static readonly MeasureRecognizer s_recognizer = new();

    [Fact]
    public void The_public_suite_is_met_kind_by_kind_and_language_by_language()
    {
        var scores = (SharedFiles.EvalLines("recognizers.dev.jsonl") ?? [])
            .Select(line => JsonDocument.Parse(line).RootElement)
            .GroupBy(line => (Kind: line.GetProperty("kind").GetString()!, Locale: line.GetProperty("locale").GetString()!))
            .Select(group => (group.Key.Kind, group.Key.Locale, Count: group.Count(), Wrong: group.Where(line => !IsRight(line)).ToArray()))
            .ToArray();
        foreach (var (kind, locale, count, wrong) in scores)
        {
            output.WriteLine($"{kind} {locale}: {count - wrong.Length} of {count}");
            foreach (JsonElement line in wrong)
            {
                output.WriteLine($"  {line.GetProperty("q")} -> {string.Join(" | ", Found(line).Select(m => $"{m.Text} = {m.Value}"))}");
            }
        }

        scores.Where(s => s.Count - s.Wrong.Length < s.Count * (s.Kind == "phonenumber" ? PhoneBound : Bound)).Select(s => (s.Kind, s.Locale)).ShouldBeEmpty();
    }

    private static IReadOnlyList<Measure> Found(JsonElement line) => s_recognizer.Recognize(
        line.GetProperty("q").GetString()!,
        line.GetProperty("locale").GetString() == "es" ? Language.Spanish : Language.English,
        Enum.Parse<MeasureKind>(line.GetProperty("kind").GetString()!, ignoreCase: true));

    // The same entities with the same text and value, in any order.
    private static bool IsRight(JsonElement line)
    {
        List<(string Text, string Value)> expected =
        [
            .. line.GetProperty("entities").EnumerateArray().Select(e => (
                e.GetProperty("text").GetString()!,
                e.TryGetProperty("value", out JsonElement value) ? value.GetString()! : string.Empty)),
        ];
        IReadOnlyList<Measure> found = Found(line);
        foreach (Measure measure in found)
        {
            int at = expected.FindIndex(e => e.Text == measure.Text && SameValue(e.Value, measure.Value ?? string.Empty));
            if (at < 0)
            {
                return false;
            }

            expected.RemoveAt(at);
        }

        return expected.Count == 0;
    }

    private static bool SameValue(string expected, string found)
    {
        if (expected == found)
        {
            return true;
        }

        return double.TryParse(expected.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out double wanted)
            && double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && Math.Abs(wanted - value) <= Math.Abs(wanted) * 1e-9;
    }
}
