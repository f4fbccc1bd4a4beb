namespace SmpBot.Search.Evaluation;

/// <summary>How the search does on a labelled data set. All but the last in 0..1.</summary>
/// <param name="InScopeAccuracy">Share of the in-scope sentences whose first candidate is right, without a threshold.</param>
/// <param name="Curve">The figures at thresholds 0, 0.01 … 1.</param>
/// <param name="Chosen">The row at the engine's own threshold, which knows nothing of the test part.</param>
/// <param name="MicrosecondsPerQuery">Mean time of one search.</param>
public sealed record LabelledSetReport(
    double InScopeAccuracy, IReadOnlyList<ThresholdRow> Curve, ThresholdRow Chosen, double MicrosecondsPerQuery);

/// <summary>Figures at one threshold of the confidence.</summary>
/// <param name="Threshold">A sentence whose confidence is below counts as out of scope.</param>
/// <param name="InScopeAccuracy">Share of the in-scope sentences that got their label.</param>
/// <param name="OutOfScopeRecall">Share of the out-of-scope sentences that were recognised as such; 1 when there are none.</param>
/// <param name="Accuracy">Share of all sentences treated rightly.</param>
/// <param name="Mcc">Matthews correlation of "taken as in scope" with "is in scope"; 0 where undefined.</param>
public sealed record ThresholdRow(double Threshold, double InScopeAccuracy, double OutOfScopeRecall, double Accuracy, double Mcc);
