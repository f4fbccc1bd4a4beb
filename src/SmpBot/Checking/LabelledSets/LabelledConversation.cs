using System.Security.Cryptography;
using System.Text;

namespace SmpBot.Checking.LabelledSets;

/// <summary>The kinds of labelled files in <c>knowledge/evals</c>.</summary>
internal enum LabelledSet
{
    /// <summary>Single questions with the topics that answer them.</summary>
    Answers,

    /// <summary>Dialogs with a label a turn.</summary>
    FollowUps,

    /// <summary>Facts that can be reached by asking for them.</summary>
    SeedFacts,

    /// <summary>Single messages with the triage level they must reach.</summary>
    RedFlags,

    /// <summary>Dialogs with a level a turn.</summary>
    RedFlagDialogs,
}

/// <summary>A message of a visitor with what is right for it.</summary>
/// <param name="Text">The visitor's words.</param>
internal sealed record LabelledTurn(string Text)
{
    /// <summary>Topic keys that are right, the best first; empty where the set is not about answers.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Levels that are right, the best first; empty where the set is not about triage.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Words that the answer must hold.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>A conversation of one or more labelled turns.</summary>
internal sealed record LabelledConversation
{
    public required LabelledSet Set { get; init; }

    /// <summary>Path below the knowledge folder.</summary>
    public required string File { get; init; }

    /// <summary>1-based.</summary>
    public required int Line { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>What makes the message special, such as <c>typo</c>; empty when not said.</summary>
    public string Kind { get; init; } = "";

    public required IReadOnlyList<LabelledTurn> Turns { get; init; }

    public string Place => FormattableString.Invariant($"{File}:{Line}");

    /// <summary>
    /// True for the half that may be used for fitting, false for the half that reports: the lowest bit of the first byte of SHA-256 over
    /// the first turn's text in UTF-8 is 0 for the fitting half. It depends on the words only, so no message changes its half.
    /// </summary>
    public bool IsForFitting => (SHA256.HashData(Encoding.UTF8.GetBytes(Turns[0].Text))[0] & 1) == 0;
}
