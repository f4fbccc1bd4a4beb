using System.Globalization;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Triage.Rules;

/// <summary>Reads conditions; their form is described at the head of <c>rules.yaml</c>.</summary>
internal sealed class ConditionParser
{
    private const int DeepestDefinition = 8;

    private readonly IReadOnlyDictionary<string, int> _concepts;
    private readonly Dictionary<string, LocatedText> _definitions;
    private string[] _tokens = [];
    private int _at;
    private int _depth;

    public ConditionParser(IReadOnlyDictionary<string, int> concepts, IReadOnlyList<NamedText> definitions)
    {
        _concepts = concepts;
        _definitions = definitions.ToDictionary(definition => definition.Name, definition => definition.Text, StringComparer.Ordinal);
    }

    /// <summary>The condition, or null after an issue was added.</summary>
    public Condition? Parse(LocatedText text, List<KnowledgeIssue> issues)
    {
        try
        {
            return ParseText(text.Text);
        }
        catch (ConditionException e)
        {
            _depth = 0;
            issues.Add(new KnowledgeIssue(IssueSeverity.Error, text.File, text.Line, "condition", e.Message));
            return null;
        }
    }

    private Condition ParseText(string text)
    {
        (string[] outerTokens, int outerAt) = (_tokens, _at);
        if (++_depth > DeepestDefinition)
        {
            throw new ConditionException("Definitions refer to each other in a circle: write one of them out.");
        }

        _tokens = Tokenize(text);
        _at = 0;
        Condition condition = ReadAny();
        if (_at < _tokens.Length)
        {
            throw new ConditionException($"'{_tokens[_at]}' is not expected here in '{text}': join names with & or |.");
        }

        (_tokens, _at) = (outerTokens, outerAt);
        _depth--;
        return condition;
    }

    private static string[] Tokenize(string text)
    {
        foreach (string sign in (string[])["(", ")", "&", "|", "!", "<=", ">="])
        {
            text = text.Replace(sign, $" {sign} ", StringComparison.Ordinal);
        }

        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private Condition ReadAny()
    {
        List<Condition> parts = [ReadAll()];
        while (Takes("|"))
        {
            parts.Add(ReadAll());
        }

        return parts.Count == 1 ? parts[0] : new Condition.Any(parts);
    }

    private Condition ReadAll()
    {
        List<Condition> parts = [ReadOne()];
        while (Takes("&"))
        {
            parts.Add(ReadOne());
        }

        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition ReadOne()
    {
        if (Takes("!"))
        {
            return new Condition.Not(ReadOne());
        }

        if (Takes("("))
        {
            Condition inner = ReadAny();
            return Takes(")") ? inner : throw new ConditionException("A ')' is missing: add it.");
        }

        string name = _at < _tokens.Length ? _tokens[_at++] : throw new ConditionException("The condition ends too early: write a name after & or |.");
        return MeasureNames.Parse(name) is { } measure ? ReadComparison(measure, name) : ReadName(name);
    }

    private bool Takes(string token)
    {
        bool takes = _at < _tokens.Length && _tokens[_at] == token;
        _at += takes ? 1 : 0;
        return takes;
    }

    private Condition.Compares ReadComparison(MeasureName measure, string name)
    {
        string sign = _at < _tokens.Length ? _tokens[_at++] : "";
        string number = _at < _tokens.Length ? _tokens[_at++] : "";
        if (sign is "<" or "<=" or ">" or ">="
            && double.TryParse(number.TrimEnd('?'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
        {
            return new Condition.Compares(measure, sign, value, number.EndsWith('?'));
        }

        throw new ConditionException($"After '{name}' a comparison must follow, such as {name} >= 38.");
    }

    private Condition ReadName(string name)
    {
        string[] sides = name.Split('@');
        StatusSet statuses = sides.Length == 1 ? StatusSet.Reported : sides[1] switch
        {
            "past" => StatusSet.Past,
            "asked" => StatusSet.Asked,
            "resolved" => StatusSet.Resolved,
            "any" => StatusSet.Any,
            _ => throw new ConditionException($"'@{sides[1]}' is unknown: write @past, @asked, @resolved or @any."),
        };
        if (_concepts.TryGetValue(sides[0], out int concept))
        {
            return new Condition.Has(concept, statuses);
        }

        return _definitions.TryGetValue(sides[0], out LocatedText? definition) && sides.Length == 1
            ? ParseText(definition.Text)
            : throw new ConditionException($"There is no concept '{sides[0]}': add it to concepts.en.yaml and concepts.es.yaml, or name one that is there.");
    }

    private sealed class ConditionException(string message) : Exception(message);
}
