using SmpBot.Knowledge.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SmpBot.Checking.Meaning;

/// <summary>
/// Lists emergency and crisis numbers that nobody has verified: every item of <c>safety/*.yaml</c> with <c>verified: false</c>. Visitors of the
/// clinic's own region depend on them, so there it is an error.
/// </summary>
internal static class EmergencyNumbers
{
    private const string Folder = "safety";

    public static IReadOnlyList<KnowledgeIssue> Find(string knowledgeFolder, string? region)
    {
        string folder = Path.Combine(knowledgeFolder, Folder);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        List<KnowledgeIssue> issues = [];
        foreach (string path in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            string file = $"{Folder}/{Path.GetFileName(path)}";
            try
            {
                YamlStream yaml = [];
                yaml.Load(new StringReader(File.ReadAllText(path)));
                issues.AddRange(yaml.Documents.SelectMany(d => Find(d.RootNode, [], file, region)));
            }
            catch (YamlException broken)
            {
                issues.Add(new KnowledgeIssue(IssueSeverity.Error, file, (int)broken.Start.Line, "yaml-syntax", "This is not valid YAML: correct the line."));
            }
        }

        return issues;
    }

    /// <param name="node">Where to look.</param>
    /// <param name="path">Keys on the way to it: a region's code is one of them, or a value beside <c>verified</c>.</param>
    /// <param name="file">For the message.</param>
    /// <param name="region">The clinic's own.</param>
    private static IEnumerable<KnowledgeIssue> Find(YamlNode node, IReadOnlyList<string> path, string file, string? region)
    {
        switch (node)
        {
            case YamlSequenceNode list:
                return list.Children.SelectMany(child => Find(child, path, file, region));
            case YamlMappingNode map:
                List<string> here = [.. path, .. map.Children.Values.SelectMany(Texts)];
                return map.Children.SelectMany(pair => IsUnverified(pair.Key, pair.Value)
                    ? [Issue(pair.Key, here, file, region)]
                    : Find(pair.Value, [.. here, pair.Key.ToString()], file, region));
            default:
                return [];
        }
    }

    /// <summary>A value, or the values of a list such as a region's countries.</summary>
    private static IEnumerable<string> Texts(YamlNode value) => value switch
    {
        YamlScalarNode { Value: { } text } => [text],
        YamlSequenceNode list => list.Children.OfType<YamlScalarNode>().Select(item => item.Value ?? ""),
        _ => [],
    };

    private static bool IsUnverified(YamlNode key, YamlNode value) =>
        key is YamlScalarNode { Value: "verified" } && value is YamlScalarNode { Value: "false" };

    private static KnowledgeIssue Issue(YamlNode key, List<string> path, string file, string? region)
    {
        bool isOwn = region is not null && path.Contains(region);
        string what = string.Join(", ", path.Where(p => p.Length > 0 && p is not "false" and not "true"));
        return new KnowledgeIssue(isOwn ? IssueSeverity.Error : IssueSeverity.Warning, file, (int)key.Start.Line, "number-not-verified",
            $"Nobody has verified this number ({what}): look it up at the service itself, then write 'verified: true'; until then a crisis number is not shown.");
    }
}
