using SmpBot.Knowledge.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SmpBot.Checking.Meaning;

/// <summary>
/// Lists numbers that nobody has verified: every item of <c>safety/*.yaml</c> with <c>verified: false</c>. Visitors of the clinic's own region
/// depend on theirs, so each is an error there; those of the other regions are one warning.
/// </summary>
internal static class EmergencyNumbers
{
    private const string Folder = "safety";
    private const string Code = "number-not-verified";
    private const string Countries = "countries";

    public static IReadOnlyList<KnowledgeIssue> Find(string knowledgeFolder, string? region)
    {
        string folder = Path.Combine(knowledgeFolder, Folder);
        string[] paths = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        return [.. paths.Order(StringComparer.Ordinal).SelectMany(path => FindInFile(path, region))];
    }

    private static List<KnowledgeIssue> FindInFile(string path, string? region)
    {
        string file = $"{Folder}/{Path.GetFileName(path)}";
        try
        {
            YamlStream yaml = [];
            yaml.Load(new StringReader(File.ReadAllText(path)));
            return Report([.. yaml.Documents.SelectMany(d => Find(d.RootNode, []))], file, region);
        }
        catch (YamlException broken)
        {
            return [new KnowledgeIssue(IssueSeverity.Error, file, (int)broken.Start.Line, "yaml-syntax", "This is not valid YAML: correct the line.")];
        }
    }

    /// <param name="node">Where to look.</param>
    /// <param name="countries">Countries of the region that the node is in.</param>
    private static IEnumerable<Unverified> Find(YamlNode node, IReadOnlyList<string> countries)
    {
        switch (node)
        {
            case YamlSequenceNode list:
                return list.Children.SelectMany(child => Find(child, countries));
            case YamlMappingNode map:
                IReadOnlyList<string> here = map.Children.TryGetValue(new YamlScalarNode(Countries), out YamlNode? named) && named is YamlSequenceNode items
                    ? [.. items.Children.Select(item => item.ToString())]
                    : countries;
                return map.Children.SelectMany(pair => pair is { Key: YamlScalarNode { Value: "verified" }, Value: YamlScalarNode { Value: "false" } }
                    ? [new Unverified((int)pair.Key.Start.Line, here)]
                    : Find(pair.Value, here));
            default:
                return [];
        }
    }

    private static List<KnowledgeIssue> Report(IReadOnlyList<Unverified> numbers, string file, string? region)
    {
        List<KnowledgeIssue> issues =
        [
            .. numbers.Where(n => n.IsOf(region)).Select(n => new KnowledgeIssue(IssueSeverity.Error, file, n.Line, Code,
                $"Nobody has verified this number of the clinic's own region ({region}): look it up at the service itself, then write 'verified: true'.")),
        ];
        Unverified[] others = [.. numbers.Where(n => !n.IsOf(region))];
        if (others.Length > 0)
        {
            string where = string.Join(", ", others.SelectMany(n => n.Countries).Distinct());
            string lines = string.Join(", ", others.Select(n => n.Line));
            issues.Add(new KnowledgeIssue(IssueSeverity.Warning, file, others[0].Line, Code,
                $"Nobody has verified the numbers on the lines {lines} (for {where}): before the clinic takes visitors from there, look them up at the services themselves and write 'verified: true'."));
        }

        return issues;
    }

    private sealed record Unverified(int Line, IReadOnlyList<string> Countries)
    {
        public bool IsOf(string? region) => region is not null && Countries.Contains(region);
    }
}
