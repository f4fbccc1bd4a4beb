namespace SmpBot.Triage.Rules;

/// <summary>A number that a condition can compare.</summary>
internal enum MeasureName
{
    Temperature,
    Day,
    Duration,
    Age,
    Exposure,
    LikeUrgent,
    LikeEmergency,
    LikeCrisis,
    LikeConcern,
}

/// <summary>How measures are written in conditions.</summary>
internal static class MeasureNames
{
    /// <summary>Every measure with its name.</summary>
    public static IReadOnlyList<(MeasureName Measure, string Name)> All { get; } =
    [
        (MeasureName.Temperature, "temperature"),
        (MeasureName.Day, "day"),
        (MeasureName.Duration, "duration"),
        (MeasureName.Age, "age"),
        (MeasureName.Exposure, "exposure"),
        (MeasureName.LikeUrgent, "like-urgent"),
        (MeasureName.LikeEmergency, "like-emergency"),
        (MeasureName.LikeCrisis, "like-crisis"),
        (MeasureName.LikeConcern, "like-concern"),
    ];

    /// <summary>The measure of a name, or null.</summary>
    public static MeasureName? Parse(string name)
    {
        foreach ((MeasureName measure, string written) in All)
        {
            if (written == name)
            {
                return measure;
            }
        }

        return null;
    }
}
