namespace SmpBot.Dialogs.Understanding;

/// <summary>The form of the data files <c>intents.*.yaml</c>.</summary>
internal sealed class IntentFile
{
    public Dictionary<string, List<string>> Padding { get; init; } = [];

    public List<string> Openers { get; init; } = [];

    public List<string> Corrections { get; init; } = [];

    public List<string> Continuations { get; init; } = [];

    public List<string> Elsewhere { get; init; } = [];

    public List<string> NameLeads { get; init; } = [];

    public Dictionary<string, List<string>> Intents { get; init; } = [];

    public Dictionary<string, ClosedWords> Closed { get; init; } = [];

    public Dictionary<string, string> Courtesies { get; init; } = [];

    public string Wants { get; init; } = "";

    /// <summary><c>what-you-know</c> is <see cref="Intent.WhatYouKnow"/>.</summary>
    public static Intent Meaning(string key) =>
        Enum.Parse<Intent>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

/// <summary>The words of one meaning: at least one of each group of needs, and nothing but needs and allows.</summary>
internal sealed class ClosedWords
{
    public List<string> Needs { get; init; } = [];

    public string Allows { get; init; } = "";
}
