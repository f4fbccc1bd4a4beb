using SmpBot.Text;

namespace SmpBot.Dialogs.Model;

/// <summary>One message of the bot.</summary>
public sealed record Reply
{
    /// <summary>Markdown: paragraphs, lists, emphasis, links with <c>https:</c>, <c>tel:</c> or <c>mailto:</c>.</summary>
    public required string Text { get; init; }

    public required Language Language { get; init; }

    /// <summary>What the visitor may tap next; tapping sends <see cref="Suggestion.Value"/> as a message.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];

    /// <summary>Where the answer comes from.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    /// <summary>The knowledge entry that this reply gives, so that feedback can name it; null for anything else.</summary>
    public string? EntryId { get; init; }

    /// <summary>True for a triage prompt: shown set apart, read out at once by screen readers.</summary>
    public bool IsAlert { get; init; }
}

/// <summary>A choice offered under a reply.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Value">What a tap sends; clients of some channels send the title, so the two are kept the same.</param>
public sealed record Suggestion(string Title, string Value);

/// <summary>A cited source.</summary>
/// <param name="Id">Key in <c>sources.yaml</c>.</param>
/// <param name="Title">Title as shown.</param>
/// <param name="Url">Address, or null where there is none to link.</param>
/// <param name="Verified">False: the clinic refers to it, nobody of ours has seen it.</param>
public sealed record Citation(string Id, string Title, string? Url, bool Verified);
