using System.Globalization;
using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Loading;

/// <summary>Reads <c>topics.yaml</c>, <c>sources.yaml</c> and <c>lexicon/*.yaml</c>. Results hold what could be understood; issues say the rest.</summary>
internal static class CatalogFiles
{
    /// <summary>The keys of the file after its form was checked; null when it is missing or no YAML (reported).</summary>
    public static YamlMap? ReadKeys(ContentFile file, Shape.Keys shape)
    {
        if (file.Text is null || YamlReader.Read(file.Text, 0, file.Issues) is not { } keys)
        {
            return null;
        }

        new ShapeCheck(file.Issues).Check(keys, shape);
        return keys;
    }

    /// <summary>Topics by key; null when the file could not be read at all.</summary>
    public static Dictionary<string, Topic>? ReadTopics(ContentFile file)
    {
        if (ReadKeys(file, ContentFormats.Topics) is not { } keys)
        {
            return null;
        }

        return ByKey(keys.Maps("topics"), "key", file.Issues, item => new Topic(
            item.Text("key")!,
            new LocalizedText(item.Text("en") ?? "", item.Text("es") ?? "")));
    }

    /// <summary>Sources by id; null when the file could not be read at all.</summary>
    public static Dictionary<string, Source>? ReadSources(ContentFile file)
    {
        if (ReadKeys(file, ContentFormats.Sources) is not { } keys)
        {
            return null;
        }

        return ByKey(keys.Maps("sources"), "id", file.Issues, item => new Source(
            item.Text("id")!,
            item.Text("title") ?? "",
            item.Text("authors"),
            int.TryParse(item.Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null,
            Uri.TryCreate(item.Text("url"), UriKind.Absolute, out Uri? url) ? url : null,
            Enum.TryParse(item.Text("kind"), ignoreCase: true, out Evidence kind) ? kind : Evidence.Clinic,
            item.Flag("verified")));
    }

    public static Lexicon ReadLexicon(ContentFile? file)
    {
        YamlMap keys = (file is null ? null : ReadKeys(file, ContentFormats.Lexicon)) ?? new YamlMap(1, []);
        IEnumerable<YamlList> groups = keys.Find("synonyms")?.Value is YamlList list ? list.Items.OfType<YamlList>() : [];
        return new Lexicon(
            [.. groups.Select(Words)],
            Pairs(keys.Map("abbreviations")),
            Pairs(keys.Map("misspellings")));
    }

    private static IReadOnlyList<string> Words(YamlList group) => [.. group.Items.OfType<YamlScalar>().Select(s => s.Text.Trim())];

    private static Dictionary<string, string> Pairs(YamlMap? map) => (map?.Pairs ?? [])
        .Where(p => p.Value is YamlScalar)
        .ToDictionary(p => p.Key.Trim(), p => ((YamlScalar)p.Value).Text.Trim(), StringComparer.Ordinal);

    private static Dictionary<string, T> ByKey<T>(IReadOnlyList<YamlMap> items, string keyName, FileIssues issues, Func<YamlMap, T> create)
    {
        Dictionary<string, T> byKey = new(StringComparer.Ordinal);
        foreach (YamlMap item in items)
        {
            if (item.Scalar(keyName) is { } key && !byKey.TryAdd(key.Text.Trim(), create(item)))
            {
                issues.Error(key.Line, "duplicate-item", $"'{key.Text.Trim()}' is listed twice: keep one of them.");
            }
        }

        return byKey;
    }
}
