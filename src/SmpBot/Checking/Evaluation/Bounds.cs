using System.Globalization;
using SmpBot.Knowledge.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SmpBot.Checking.Evaluation;

/// <summary>A limit that a figure must keep.</summary>
/// <param name="Figure">The figure's name.</param>
/// <param name="Limit">0..1.</param>
/// <param name="IsMost">True: at most that much, else at least.</param>
/// <param name="Line">Where it stands in the file, 1-based.</param>
internal sealed record Bound(string Figure, double Limit, bool IsMost, int Line)
{
    public bool IsKept(Figure figure) => IsMost ? figure.Value <= Limit : figure.Value >= Limit;
}

/// <summary>The stated bounds, and what is wrong with the file that states them.</summary>
internal sealed record BoundsOutcome(IReadOnlyList<Bound> Bounds, IReadOnlyList<KnowledgeIssue> Issues);

/// <summary>Reads <c>knowledge/evals/bounds.yaml</c>: two maps, <c>atLeast</c> and <c>atMost</c>, from figure to limit.</summary>
internal static class BoundsReader
{
    public const string File = "evals/bounds.yaml";

    private const string Least = "atLeast";
    private const string Most = "atMost";

    /// <param name="knowledgeFolder">The folder that holds <c>evals</c>.</param>
    /// <param name="figures">Names of the figures that were counted.</param>
    public static BoundsOutcome Read(string knowledgeFolder, IReadOnlyCollection<string> figures)
    {
        string path = Path.Combine(knowledgeFolder, File);
        List<Bound> bounds = [];
        List<KnowledgeIssue> issues = [];
        if (!System.IO.File.Exists(path))
        {
            return new BoundsOutcome(bounds, figures.Count == 0 ? [] : [Issue(1, "There are labelled messages but no bounds: write this file with 'atLeast:' and 'atMost:'.")]);
        }

        try
        {
            YamlStream yaml = [];
            yaml.Load(new StringReader(System.IO.File.ReadAllText(path)));
            Read(yaml, figures, bounds, issues);
        }
        catch (YamlException broken)
        {
            issues.Add(Issue((int)broken.Start.Line, "This is not valid YAML: write 'atLeast:' and below it lines like '  answers.en.right: 0.9'."));
        }

        return new BoundsOutcome(bounds, issues);
    }

    private static void Read(YamlStream yaml, IReadOnlyCollection<string> figures, List<Bound> bounds, List<KnowledgeIssue> issues)
    {
        if (yaml.Documents.Count == 0 || yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            issues.Add(Issue(1, "The file states no bounds: write 'atLeast:' and below it lines like '  answers.en.right: 0.9'."));
            return;
        }

        foreach ((YamlNode key, YamlNode value) in root.Children)
        {
            if (key is YamlScalarNode { Value: Least or Most } side && value is YamlMappingNode limits)
            {
                foreach ((YamlNode figure, YamlNode limit) in limits.Children)
                {
                    Add(figure, limit, side.Value == Most, figures, bounds, issues);
                }
            }
            else
            {
                issues.Add(Issue((int)key.Start.Line, $"'{key}' is not a key here: the keys are {Least} and {Most}, each with lines like 'answers.en.right: 0.9'."));
            }
        }
    }

    private static void Add(
        YamlNode figure, YamlNode limit, bool isMost, IReadOnlyCollection<string> figures, List<Bound> bounds, List<KnowledgeIssue> issues)
    {
        string name = figure.ToString();
        int line = (int)figure.Start.Line;
        if (!double.TryParse(limit.ToString(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) || value > 1)
        {
            issues.Add(Issue(line, $"The bound of '{name}' is '{limit}': write a share from 0 to 1, such as 0.9."));
        }
        else if (!figures.Contains(name))
        {
            issues.Add(Issue(line, $"There is no figure '{name}': the figures are {string.Join(", ", figures)}."));
        }
        else
        {
            bounds.Add(new Bound(name, value, isMost, line));
        }
    }

    private static KnowledgeIssue Issue(int line, string message) => new(IssueSeverity.Error, File, line, "bad-bound", message);
}
