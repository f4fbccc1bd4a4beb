using System.Collections.Frozen;

namespace SmpBot.Text.Tokens;

/// <summary>The words that carry grammar rather than content ("stop words"). They are marked on tokens, never dropped.</summary>
public static class FunctionWords
{
    private static readonly FrozenSet<string> s_english = Load("function-words.en.txt");
    private static readonly FrozenSet<string> s_spanish = Load("function-words.es.txt");

    /// <summary>True when the folded word is a function word of the language.</summary>
    public static bool Contains(string folded, Language language) => Of(language).Contains(folded);

    internal static FrozenSet<string> Of(Language language) => language == Language.Spanish ? s_spanish : s_english;

    private static FrozenSet<string> Load(string name) =>
        EmbeddedText.Lines(name).SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
