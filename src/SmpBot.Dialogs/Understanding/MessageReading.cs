using System.Collections.Immutable;

namespace SmpBot.Dialogs.Understanding;

/// <summary>A message as the dialogs see it.</summary>
internal sealed record MessageReading
{
    /// <summary>The visitor's words, cut to the limit.</summary>
    public required string Text { get; init; }

    /// <summary>True when words beyond the limit were left out.</summary>
    public bool WasCut { get; init; }

    public required ImmutableArray<Word> Words { get; init; }

    /// <summary>What the message as a whole means to the bot itself.</summary>
    public Intent Meaning { get; init; }

    /// <summary>The question part: the text without greeting, thanks, "no, I meant", or what is not meant.</summary>
    public required string Question { get; init; }

    /// <summary>True when the message takes back how the last one was understood.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>What a correction says is not meant, or null: "the money" in "the visits, not the money".</summary>
    public string? Rejected { get; init; }

    /// <summary>True for one short question about the world outside, whatever was spoken of before: weather, sport, timetables.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>True when the message holds emoji and no words.</summary>
    public bool IsEmojiOnly { get; init; }

    /// <summary>True when there is nothing to read.</summary>
    public bool IsEmpty => Words.IsEmpty && !IsEmojiOnly && string.IsNullOrWhiteSpace(Question);

    public bool Means(Intent intent) => (Meaning & intent) != Intent.None;
}
