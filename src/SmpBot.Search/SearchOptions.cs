using System.ComponentModel.DataAnnotations;

namespace SmpBot.Search;

/// <summary>
/// Settings of the search; the defaults are those that the figures of the README were measured with. All three were set by hand, the
/// thresholds near what <c>check --calibrate</c> prints: that of offering a choice below it, for a visitor who is likelier understood than not
/// is better asked than refused.
/// </summary>
public sealed class SearchOptions
{
    /// <summary>From this confidence on the first candidate is given as the answer.</summary>
    [Range(0.0, 1.0)]
    public double AnswerThreshold { get; init; } = 0.34;

    /// <summary>From this confidence of the first candidate on the visitor is at least offered a choice.</summary>
    [Range(0.0, 1.0)]
    public double ClarifyThreshold { get; init; } = 0.24;

    /// <summary>A candidate below this confidence is not offered as a choice.</summary>
    [Range(0.0, 1.0)]
    public double ChoiceFloor { get; init; } = 0.08;
}
