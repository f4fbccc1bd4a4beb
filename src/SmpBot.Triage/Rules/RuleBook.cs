using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Triage.Rules;

/// <summary>A rule that fired, and by which of its conditions.</summary>
internal sealed record FiredRule(SafetyRule Rule, Condition Condition);

/// <summary>All rules, compiled.</summary>
internal sealed class RuleBook
{
    private readonly IReadOnlyList<SafetyRule> _rules;
    private readonly ConditionIndex _conditions;

    private RuleBook(IReadOnlyList<SafetyRule> rules, ConditionIndex conditions)
    {
        _rules = rules;
        _conditions = conditions;
        ById = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Concepts that are cautions before treatment: they hold whatever becomes of a sign.</summary>
    public required IReadOnlySet<string> Cautions { get; init; }

    public IReadOnlyDictionary<string, SafetyRule> ById { get; }

    /// <summary>Questions back with the condition under which each is asked.</summary>
    public required IReadOnlyList<(string Id, Condition Condition)> Questions { get; init; }

    public static RuleBook Build(SafetyData data, IReadOnlyDictionary<string, int> concepts, List<KnowledgeIssue> issues)
    {
        var parser = new ConditionParser(concepts, data.Definitions);
        List<Condition>[] conditions = [.. data.Rules.Select(rule => rule.When.Select(text => parser.Parse(text, issues)).OfType<Condition>().ToList())];
        foreach (NamedText definition in data.Definitions)
        {
            parser.Parse(definition.Text, issues);
        }

        IEnumerable<Condition> cautions = data.Rules.Zip(conditions).Where(rule => rule.First.Id.StartsWith('P')).SelectMany(rule => rule.Second);
        HashSet<int> indexes = [.. cautions.OfType<Condition.Has>().Select(has => has.Concept)];
        return new RuleBook(data.Rules, new ConditionIndex(conditions))
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
        List<FiredRule> named = [];
        List<FiredRule> fallbacks = [];
        var level = SafetyLevel.None;
        foreach ((int index, Condition condition) in _conditions.Holding(facts))
        {
            SafetyRule rule = _rules[index];
            (rule.IsFallback ? fallbacks : named).Add(new FiredRule(rule, condition));
            level = !rule.IsFallback && rule.Level > level ? rule.Level : level;
        }

        fallbacks.RemoveAll(fired => level == SafetyLevel.Emergency || level >= (fired.Rule.IsRaising ? fired.Rule.Level : SafetyLevel.Urgent));
        return [.. fallbacks, .. named];
    }
}
