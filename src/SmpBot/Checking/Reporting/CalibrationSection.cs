using System.Globalization;
using System.Text;
using SmpBot.Search.Calibration;

namespace SmpBot.Checking.Reporting;

/// <summary>A fit of the confidence as text: the constants to write into the source, and the reliability on the reporting half.</summary>
internal static class CalibrationSection
{
    public static string Write(string stage, CalibrationReport report)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"Confidence, {stage}: fitted on {report.Observations} questions\n\n");
        TextTable constants = new("constant", "value");
        constants.Add("bias", Number(report.Bias));
        foreach (NamedWeight weight in report.Weights)
        {
            constants.Add(weight.Name, Number(weight.Weight));
        }

        constants.Add("threshold of answering", Number(report.AnswerThreshold));
        constants.Add("threshold of offering a choice", Number(report.ClarifyThreshold));
        TextTable reliability = new("confidence (reporting half)", "questions", "mean confidence", "right");
        foreach (ReliabilityRow row in report.Reliability)
        {
            reliability.Add(
                string.Create(CultureInfo.InvariantCulture, $"{row.From:F1} to {row.From + 0.1:F1}"),
                row.Count.ToString(CultureInfo.InvariantCulture),
                Number(row.Confidence),
                Number(row.Right));
        }

        return text.Append(constants).Append('\n').Append(reliability).Append('\n').ToString();
    }

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
