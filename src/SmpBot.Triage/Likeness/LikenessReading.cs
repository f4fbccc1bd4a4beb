namespace SmpBot.Triage.Likeness;

/// <summary>How much a message sounds like the examples: probabilities in 0..1.</summary>
/// <param name="Urgent">Like those of level urgent or emergency, rather than those below and questions of visitors.</param>
/// <param name="Emergency">Like those of level emergency.</param>
/// <param name="Crisis">Like those that a crisis line answers.</param>
internal readonly record struct LikenessReading(double Urgent, double Emergency, double Crisis)
{
    /// <summary>Whether it is more like a crisis than not.</summary>
    public bool IsCrisis => Crisis >= 0.5;
}
