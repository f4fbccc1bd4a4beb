using System.ComponentModel.DataAnnotations;

namespace SmpBot.Search;

/// <summary>
/// Settings of the search; the defaults are those that the figures of the README were measured with. Both thresholds stand beside what
/// <c>check --calibrate</c> prints. The floor of a choice was set by hand.
/// </summary>
public sealed class SearchOptions
{
    /// <summary>From this confidence on the first candidate is given as the answer.</summary>
    [Range(0.0, 1.0)]
    public double AnswerThreshold { get; init; } = 0.42;

    /// <summary>From this confidence of the first candidate on the visitor is at least offered a choice.</summary>
    [Range(0.0, 1.0)]
    public double ClarifyThreshold { get; init; } = 0.38;

    /// <summary>A candidate below this confidence is not offered as a choice.</summary>
    [Range(0.0, 1.0)]
    public double ChoiceFloor { get; init; } = 0.08;
}
