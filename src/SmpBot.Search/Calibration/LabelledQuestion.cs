using SmpBot.Text;

namespace SmpBot.Search.Calibration;

/// <summary>A question with the topics that are right for it.</summary>
/// <param name="Text">The visitor's words.</param>
/// <param name="Language">Their language.</param>
/// <param name="Topics">Right topic keys; <c>out-of-scope</c> where nothing answers it.</param>
/// <param name="IsForFitting">True for the half that may be used for fitting.</param>
public sealed record LabelledQuestion(string Text, Language Language, IReadOnlyList<string> Topics, bool IsForFitting)
{
    /// <summary>The topic of what no entry answers.</summary>
    public const string OutOfScope = "out-of-scope";

    /// <summary>Whether some entry answers it.</summary>
    public bool IsInScope => !Topics.Contains(OutOfScope, StringComparer.Ordinal);
}
