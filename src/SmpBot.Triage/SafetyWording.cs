using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Triage;

/// <summary>Digests everything in the safety files that decides what is found in a message.</summary>
internal static class SafetyWording
{
    public static byte[] Digest(SafetyData data)
    {
        using var wording = new FittedTo();
        foreach (ConceptFile file in data.Concepts)
        {
            Add(wording, file.Language, file.Words);
            Add(wording, file.Language, file.Concepts.Select(concept => new NamedPatterns($"{concept.Id}:{concept.Kind}", concept.Patterns)));
        }

        foreach (ContextFile file in data.Contexts)
        {
            Add(wording, file.Language, file.Groups);
        }

        Add(wording, "define", data.Definitions.Select(definition => new NamedPatterns(definition.Name, [definition.Text])));
        Add(wording, "rules", data.Rules.Select(rule => new NamedPatterns($"{rule.Id}:{rule.Level}", rule.When)));
        return wording.Digest();
    }

    private static void Add(FittedTo wording, string part, IEnumerable<NamedPatterns> named)
    {
        wording.Add<char>(part);
        foreach (NamedPatterns patterns in named)
        {
            wording.Add<char>(patterns.Name).Add<int>([patterns.Patterns.Count]);
            foreach (LocatedText pattern in patterns.Patterns)
            {
                wording.Add<char>(pattern.Text);
            }
        }
    }
}
