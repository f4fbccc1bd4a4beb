using System.Globalization;
using System.Text.RegularExpressions;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Formats;

/// <summary>Holds a file's values against their shape and reports everything that differs.</summary>
internal sealed class ShapeCheck(FileIssues issues)
{
    private const string QuoteIt = "put double quotes around the text (a ': ' in it makes it a key with a value)";

    /// <summary>Reports what is wrong with <paramref name="map"/>.</summary>
    public void Check(YamlMap map, Shape.Keys keys)
    {
        foreach (YamlPair pair in map.Pairs)
        {
            CheckPair(pair, keys);
        }

        foreach (Field field in keys.Fields.Where(f => f.IsRequired && map.Find(f.Name) is null))
        {
            issues.Error(map.Line, "missing-key", $"The key '{field.Name}' is missing: add it ({field.Description.TrimEnd('.')}).");
        }
    }

    private void CheckPair(YamlPair pair, Shape.Keys keys)
    {
        Field? field = keys.Fields.FirstOrDefault(f => f.Name == pair.Key);
        if (field is null)
        {
            IEnumerable<string> names = keys.Fields.Select(f => f.Name);
            issues.Error(pair.KeyLine, "unknown-key",
                $"'{pair.Key}' is not a key here.{DidYouMean.Phrase(pair.Key, names)} The keys are: {string.Join(", ", names)}.");
        }
        else if (pair.Value is not YamlScalar { IsEmpty: true })
        {
            Check(pair.Value, field.Shape, field.Name);
        }
        else if (field.IsRequired && field.Shape is not Shape.ListOf { Min: 0 })
        {
            issues.Error(pair.KeyLine, "empty-value", $"'{field.Name}' is empty: write its value ({field.Description.TrimEnd('.')}).");
        }
    }

    private void Check(YamlValue value, Shape shape, string name)
    {
        switch (shape)
        {
            case Shape.Keys keys when value is YamlMap map:
                Check(map, keys);
                break;
            case Shape.MapOf mapOf when value is YamlMap map:
                CheckFreeMap(map, mapOf, name);
                break;
            case Shape.ListOf listOf when value is YamlList list:
                CheckList(list, listOf, name);
                break;
            case Shape.Keys or Shape.MapOf:
                issues.Error(value.Line, "wrong-type", $"'{name}' must hold 'key: value' lines, indented by two spaces.");
                break;
            case Shape.ListOf:
                issues.Error(value.Line, "wrong-type", $"'{name}' must be a list: write one '- …' a line below it.");
                break;
            case var _ when value is YamlScalar scalar:
                CheckScalar(scalar, shape, name);
                break;
            case Shape.Text when value is YamlMap:
                issues.Error(value.Line, "wrong-type", $"'{name}' must be a text: {QuoteIt}.");
                break;
            default:
                issues.Error(value.Line, "wrong-type", $"'{name}' must be a single value, not a list or a map.");
                break;
        }
    }

    private void CheckFreeMap(YamlMap map, Shape.MapOf shape, string name)
    {
        foreach (YamlPair pair in map.Pairs)
        {
            if (pair.Value is YamlScalar { IsEmpty: true } || string.IsNullOrWhiteSpace(pair.Key))
            {
                issues.Error(pair.KeyLine, "empty-value", $"A line of '{name}' is incomplete: write both sides of the ':', or take the line away.");
            }
            else
            {
                Check(pair.Value, shape.Value, $"{name}: {pair.Key}");
            }
        }
    }

    private void CheckList(YamlList list, Shape.ListOf shape, string name)
    {
        if (list.Items.Count < shape.Min)
        {
            issues.Error(list.Line, "too-few-items", $"'{name}' needs at least {shape.Min} {(shape.Min == 1 ? "item" : "items")}: write one '- …' a line.");
        }

        foreach (YamlValue item in list.Items)
        {
            if (item is YamlScalar { IsEmpty: true })
            {
                issues.Error(item.Line, "empty-value", $"An item of '{name}' is empty: write it, or take the line away.");
            }
            else
            {
                Check(item, shape.Item, name);
            }
        }
    }

    private void CheckScalar(YamlScalar scalar, Shape shape, string name)
    {
        string text = scalar.Text.Trim();
        string? advice = shape switch
        {
            Shape.Text { Pattern: { } pattern, Advice: { } allowed } when !Regex.IsMatch(text, $"^({pattern})$", RegexOptions.CultureInvariant) => allowed,
            Shape.Text { Unquoted: true } when !scalar.IsPlain => $"{text} without quotes",
            Shape.Flag when text is not ("true" or "false") => "true or false",
            Shape.WholeNumber range when !IsWithin(text, range) => $"a whole number from {range.Min} to {range.Max}",
            Shape.Date when !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                "a day that exists, as year-month-day, such as 2026-11-20",
            Shape.Time when !TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                "a time from \"00:00\" to \"23:59\", such as \"09:00\"",
            Shape.WebAddress when !IsWebAddress(text) => "a full address that begins with https://",
            Shape.Choice choice when !choice.Values.Contains(text) => $"one of {string.Join(", ", choice.Values)}",
            _ => null,
        };
        if (advice is null)
        {
            return;
        }

        string guess = shape is Shape.Choice { Values: var values } ? DidYouMean.Phrase(text, values) : "";
        issues.Error(scalar.Line, shape is Shape.Date ? "bad-date" : "wrong-type", $"'{name}' is '{Shorten(text)}': write {advice}.{guess}");
    }

    private static bool IsWithin(string text, Shape.WholeNumber range) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= range.Min && number <= range.Max;

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
}
