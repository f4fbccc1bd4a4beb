using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Safety;

/// <summary>Turns concept and context files into records.</summary>
internal static class LexiconReader
{
    public static ConceptFile Concepts(SafetyFile file)
    {
        List<NamedPatterns> words = [];
        foreach (YamlPair pair in file.Keys.Map("words")!.Pairs)
        {
            LocatedText all = file.Locate(pair.Value);
            words.Add(new NamedPatterns(pair.Key, [.. SplitAtCommas(all.Text).Select(word => all with { Text = word })]));
        }

        List<Concept> concepts = [];
        foreach (YamlPair pair in file.Keys.Map("concepts")!.Pairs)
        {
            var map = (YamlMap)pair.Value;
            concepts.Add(new Concept(pair.Key, map.Text("says")!, Kind(map), file.LocateAll(map, "patterns")));
        }

        return new ConceptFile(file.Keys.Text("language")!, words, concepts);
    }

    public static ContextFile Context(SafetyFile file) => new(
        file.Keys.Text("language")!,
        [.. ContextGroups.All.Select(group => new NamedPatterns(group.Name, file.LocateAll(file.Keys, group.Name)))]);

    private static ConceptKind Kind(YamlMap map) => map.Text("kind") is { } kind ? Enum.Parse<ConceptKind>(kind, ignoreCase: true) : ConceptKind.Sign;

    /// <summary>The parts of a list of words; a comma inside brackets does not part.</summary>
    private static List<string> SplitAtCommas(string text)
    {
        List<string> parts = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i < text.Length ? text[i] : ',';
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            if (i == text.Length || (c == ',' && depth == 0))
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }

        return [.. parts.Where(part => part.Length > 0)];
    }
}
