using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Safety;

/// <summary>Turns prompts and numbers into records.</summary>
internal static class PromptReader
{
    public static PromptFile Prompts(SafetyFile file) => new(
        file.Keys.Text("language")!,
        [.. file.Keys.Maps("prompts").Select(item => new SafetyPrompt
        {
            Rules = item.Texts("rules"),
            Act = file.Locate(item, "act")!,
            Why = file.Locate(item, "why"),
            Meanwhile = file.LocateAll(item, "meanwhile"),
            Not = file.Locate(item, "not"),
            Worse = file.Locate(item, "worse"),
        })],
        [.. file.Keys.Maps("questions").Select(item => new QuestionBack(item.Text("id")!, file.Locate(item, "text")!, item.Texts("buttons")))],
        file.Keys.Map("phrases")!.Pairs.ToDictionary(pair => pair.Key, pair => file.Locate(pair.Value), StringComparer.Ordinal));

    public static IReadOnlyList<RegionNumbers> Regions(SafetyFile file)
    {
        List<RegionNumbers> regions = [.. file.Keys.Maps("regions").Select(Region)];
        if (!regions.Any(region => region.Countries.Contains("*")))
        {
            file.Issues.Error(file.Keys.LineOf("regions"), "no-default-region", "No region serves all other countries: give one region countries: [\"*\"].");
        }

        return regions;
    }

    private static RegionNumbers Region(YamlMap item) => new()
    {
        Id = item.Text("id")!,
        Countries = item.Texts("countries"),
        Emergency = Numbers(item, "emergency"),
        Advice = Numbers(item, "advice"),
        Crisis = Numbers(item, "crisis"),
    };

    private static IReadOnlyList<SafetyNumber> Numbers(YamlMap item, string key) =>
        [.. item.Maps(key).Select(number => new SafetyNumber(
            number.Text("dial")!,
            number.Text("en") ?? "",
            number.Text("es") ?? "",
            number.Flag("verified")))];
}
