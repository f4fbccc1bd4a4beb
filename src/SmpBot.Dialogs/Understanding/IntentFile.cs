using SmpBot.Dialogs.Texts;

namespace SmpBot.Dialogs.Understanding;

/// <summary>The form of the data files <c>intents.*.yaml</c>.</summary>
internal sealed class IntentFile
{
    private IntentFile(string name)
    {
        foreach ((string key, EmbeddedYaml value) in EmbeddedYaml.Read(name).Pairs)
        {
            Take(key, value);
        }
    }

    public Dictionary<string, List<string>> Padding { get; private set; } = [];

    public List<string> Openers { get; private set; } = [];

    public List<string> Corrections { get; private set; } = [];

    public List<string> Rejections { get; private set; } = [];

    public List<string> RejectionsAfterPause { get; private set; } = [];

    public List<string> Alternatives { get; private set; } = [];

    public List<string> Things { get; private set; } = [];

    public List<string> Continuations { get; private set; } = [];

    public List<string> Elsewhere { get; private set; } = [];

    public List<string> NameLeads { get; private set; } = [];

    public Dictionary<string, List<string>> Intents { get; private set; } = [];

    public Dictionary<string, ClosedWords> Closed { get; private set; } = [];

    public Dictionary<string, string> Courtesies { get; private set; } = [];

    public string Wants { get; private set; } = "";

    /// <param name="name">As <see cref="EmbeddedYaml.Read"/> takes it.</param>
    public static IntentFile Read(string name) => new(name);

    /// <summary><c>what-you-know</c> is <see cref="Intent.WhatYouKnow"/>.</summary>
    public static Intent Meaning(string key) =>
        Enum.Parse<Intent>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private void Take(string key, EmbeddedYaml value)
    {
        switch (key)
        {
            case "padding": Padding = Map(value, phrases => phrases.Texts); break;
            case "openers": Openers = value.Texts; break;
            case "corrections": Corrections = value.Texts; break;
            case "rejections": Rejections = value.Texts; break;
            case "rejections-after-pause": RejectionsAfterPause = value.Texts; break;
            case "alternatives": Alternatives = value.Texts; break;
            case "things": Things = value.Texts; break;
            case "continuations": Continuations = value.Texts; break;
            case "elsewhere": Elsewhere = value.Texts; break;
            case "name-leads": NameLeads = value.Texts; break;
            case "intents": Intents = Map(value, phrases => phrases.Texts); break;
            case "closed": Closed = Map(value, words => new ClosedWords(words.Pairs["needs"].Texts, words.Pairs["allows"].Text)); break;
            case "courtesies": Courtesies = Map(value, words => words.Text); break;
            case "wants": Wants = value.Text; break;
            default: throw new InvalidOperationException($"'{key}' is no key of a file of intents.");
        }
    }

    private static Dictionary<string, T> Map<T>(EmbeddedYaml map, Func<EmbeddedYaml, T> read) =>
        map.Pairs.ToDictionary(pair => pair.Key, pair => read(pair.Value), StringComparer.Ordinal);
}

/// <summary>The words of one meaning: at least one of each group of needs, and nothing but needs and allows.</summary>
internal sealed record ClosedWords(IReadOnlyList<string> Needs, string Allows);
