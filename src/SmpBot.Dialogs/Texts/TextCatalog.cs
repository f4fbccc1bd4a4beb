using System.Collections.Frozen;
using System.Text;
using SmpBot.Text;

namespace SmpBot.Dialogs.Texts;

/// <summary>What the bot says by itself, in one language: keys like <c>details.ask-name</c> to texts with <c>{placeholders}</c>.</summary>
internal sealed class TextCatalog
{
    private readonly FrozenDictionary<string, string> _texts;

    private TextCatalog(Language language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    public Language Language { get; }

    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Reads the embedded file of that language.</summary>
    public static TextCatalog Load(Language language)
    {
        var sections = EmbeddedYaml.Read($"Texts.{language.Code()}.yaml");
        return new TextCatalog(language, sections.Pairs
            .SelectMany(section => section.Value.Pairs.Select(text => KeyValuePair.Create($"{section.Key}.{text.Key}", text.Value.Text)))
            .ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>A text without placeholders.</summary>
    public string this[string key] => _texts[key];

    /// <summary>A text with its placeholders filled in; the values stand as they are given.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        StringBuilder text = new();
        ReadOnlySpan<char> rest = _texts[key];
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            int close = rest[open..].IndexOf('}') + open;
            text.Append(rest[..open]).Append(Find(values, rest[(open + 1)..close]));
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static string Find(ReadOnlySpan<(string Name, string Value)> values, ReadOnlySpan<char> name)
    {
        foreach ((string candidate, string value) in values)
        {
            if (name.SequenceEqual(candidate))
            {
                return value;
            }
        }

        throw new ArgumentException($"The text needs a value for {{{name}}}.", nameof(values));
    }
}
