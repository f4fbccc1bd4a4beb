using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Triage.Rules;

/// <summary>A rule with its conditions compiled.</summary>
internal sealed record CompiledRule(SafetyRule Rule, IReadOnlyList<Condition> Conditions)
{
    /// <summary>The first condition that holds, or null.</summary>
    public Condition? Fired(Facts facts)
    {
        foreach (Condition condition in Conditions)
        {
            if (condition.Holds(facts))
            {
                return condition;
            }
        }

        return null;
    }
}

/// <summary>A rule that fired, and by which of its conditions.</summary>
internal sealed record FiredRule(SafetyRule Rule, Condition Condition);

/// <summary>All rules, compiled.</summary>
internal sealed class RuleBook
{
    private readonly IReadOnlyList<CompiledRule> _rules;

    private RuleBook(IReadOnlyList<CompiledRule> rules)
    {
        _rules = rules;
        ById = rules.ToDictionary(rule => rule.Rule.Id, rule => rule.Rule, StringComparer.Ordinal);
    }

    /// <summary>Concepts that are cautions before treatment: they hold whatever becomes of a sign.</summary>
    public required IReadOnlySet<string> Cautions { get; init; }

    public IReadOnlyDictionary<string, SafetyRule> ById { get; }

    /// <summary>Questions back with the condition under which each is asked.</summary>
    public required IReadOnlyList<(string Id, Condition Condition)> Questions { get; init; }

    public static RuleBook Build(SafetyData data, IReadOnlyDictionary<string, int> concepts, List<KnowledgeIssue> issues)
    {
        var parser = new ConditionParser(concepts, data.Definitions);
        List<CompiledRule> rules = [];
        foreach (SafetyRule rule in data.Rules)
        {
            rules.Add(new CompiledRule(rule, [.. rule.When.Select(text => parser.Parse(text, issues)).OfType<Condition>()]));
        }

        foreach (NamedText definition in data.Definitions)
        {
            parser.Parse(definition.Text, issues);
        }

        IEnumerable<Condition> cautions = rules.Where(rule => rule.Rule.Id.StartsWith('P')).SelectMany(rule => rule.Conditions);
        HashSet<int> indexes = [.. cautions.OfType<Condition.Has>().Select(has => has.Concept)];
        return new RuleBook(rules)
        {
            Cautions = concepts.Where(pair => indexes.Contains(pair.Value)).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal),
            Questions =
            [
                .. data.Questions
                    .Select(question => (question.Name, Condition: parser.Parse(question.Text, issues)))
                    .Where(question => question.Condition is not null)
                    .Select(question => (question.Name, question.Condition!)),
            ],
        };
    }

    /// <summary>The first question back that applies and was not asked yet; null when there is none.</summary>
    public string? Question(Facts facts, IReadOnlyCollection<string> asked)
    {
        foreach ((string id, Condition condition) in Questions)
        {
            if (!asked.Contains(id) && condition.Holds(facts))
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>Every rule that fires, in the order of the file; those that fall back only where none of the others is urgent, those that raise only where none is an emergency.</summary>
    public List<FiredRule> Fire(Facts facts)
    {
        List<FiredRule> fired = Fire(facts, fallback: false);
        SafetyLevel level = fired.Count == 0 ? SafetyLevel.None : fired.Max(f => f.Rule.Level);
        return level == SafetyLevel.Emergency ? fired : [.. Fire(facts, fallback: true).FindAll(f => level < (f.Rule.IsRaising ? f.Rule.Level : SafetyLevel.Urgent)), .. fired];
    }

    private List<FiredRule> Fire(Facts facts, bool fallback)
    {
        List<FiredRule> fired = [];
        foreach (CompiledRule rule in _rules)
        {
            if (rule.Rule.IsFallback == fallback && rule.Fired(facts) is { } condition)
            {
                fired.Add(new FiredRule(rule.Rule, condition));
            }
        }

        return fired;
    }
}
