namespace SmpBot.Search.Calibration;

/// <summary>The constants of the confidence as they were fitted, and how they do on questions that did not take part.</summary>
/// <param name="Bias">Constant part of the log-odds.</param>
/// <param name="Weights">The weight of each piece of evidence.</param>
/// <param name="AnswerThreshold">The confidence from which on to answer.</param>
/// <param name="ClarifyThreshold">The confidence from which on to offer a choice.</param>
/// <param name="Observations">How many observations the fit is made of.</param>
public sealed record CalibrationReport(
    double Bias, IReadOnlyList<NamedWeight> Weights, double AnswerThreshold, double ClarifyThreshold, int Observations)
{
    /// <summary>The reporting half by tenths of confidence, those without a question left out.</summary>
    public required IReadOnlyList<ReliabilityRow> Reliability { get; init; }
}

/// <summary>The weight of a piece of evidence.</summary>
public sealed record NamedWeight(string Name, double Weight);

/// <summary>Questions of like confidence.</summary>
/// <param name="From">Lower bound of their confidence; the upper is a tenth higher.</param>
/// <param name="Count">How many.</param>
/// <param name="Confidence">Mean confidence.</param>
/// <param name="Right">Share of them for which the best entry's topic is right.</param>
public sealed record ReliabilityRow(double From, int Count, double Confidence, double Right);
