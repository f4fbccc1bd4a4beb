using System.Globalization;
using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Safety;

/// <summary>Turns rules and their sources into records.</summary>
internal static class RuleReader
{
    public static Dictionary<string, SafetySource> Sources(SafetyFile file)
    {
        Dictionary<string, SafetySource> sources = new(StringComparer.Ordinal);
        foreach (YamlMap item in file.Keys.Maps("sources"))
        {
            var source = new SafetySource(item.Text("id")!, item.Text("title")!, item.Text("where")!);
            if (!sources.TryAdd(source.Id, source))
            {
                file.Issues.Error(item.Line, "duplicate-item", $"'{source.Id}' is listed twice: keep one of them.");
            }
        }

        return sources;
    }

    public static IReadOnlyList<NamedText> Definitions(SafetyFile file) =>
        [.. (file.Keys.Map("define")?.Pairs ?? []).Select(pair => new NamedText(pair.Key, file.Locate(pair.Value)))];

    public static IReadOnlyList<SafetyDoubt> Doubts(SafetyFile file) =>
        [.. file.Keys.Maps("doubt").Select(item => new SafetyDoubt(double.Parse(item.Text("below")!, CultureInfo.InvariantCulture), file.LocateAll(item, "signs")))];

    /// <summary>The probabilities of <c>harmless</c> with the concepts that are believed always.</summary>
    public static SafetyHarmless Harmless(SafetyFile file) => file.Keys.Map("harmless") is { } harmless
        ? new SafetyHarmless(Probability(harmless, "like-concern"), Probability(harmless, "graver-like-concern"), Probability(harmless, "graver-like-urgent"))
        {
            Believed = file.LocateAll(harmless, "believed"),
        }
        : SafetyHarmless.Never;

    private static double Probability(YamlMap map, string key) => double.Parse(map.Text(key)!, CultureInfo.InvariantCulture);

    public static IReadOnlyList<NamedText> Questions(SafetyFile file) =>
        [.. file.Keys.Maps("questions").Select(item => new NamedText(item.Text("id")!, file.Locate(item, "when")!))];

    public static IReadOnlyList<SafetyRule> Rules(SafetyFile file, Dictionary<string, SafetySource> sources)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<SafetyRule> rules = [];
        foreach (YamlMap item in file.Keys.Maps("rules"))
        {
            SafetyRule rule = Rule(file, item);
            rules.Add(rule);
            if (!ids.Add(rule.Id))
            {
                file.Issues.Error(item.Line, "duplicate-item", $"'{rule.Id}' is listed twice: keep one of them.");
            }

            foreach (YamlScalar source in item.Scalars("sources").Where(source => !sources.ContainsKey(source.Text.Trim())))
            {
                string name = source.Text.Trim();
                file.Issues.Error(source.Line, "unknown-source",
                    $"'{name}' is not in safety/sources.yaml: add it there, or name a source that is.{DidYouMean.Phrase(name, sources.Keys)}");
            }
        }

        return rules;
    }

    private static SafetyRule Rule(SafetyFile file, YamlMap item) => new()
    {
        Id = item.Text("id")!,
        Level = Enum.Parse<SafetyLevel>(item.Text("level")!, ignoreCase: true),
        Title = item.Text("title")!,
        IsCrisis = item.Flag("crisis"),
        IsFallback = item.Flag("fallback"),
        IsRaising = item.Flag("raises"),
        Sources = item.Texts("sources"),
        Reviewed = DateOnly.ParseExact(item.Text("reviewed")!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        When = file.LocateAll(item, "when"),
    };
}
