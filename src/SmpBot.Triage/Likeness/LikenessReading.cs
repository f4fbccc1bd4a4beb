namespace SmpBot.Triage.Likeness;

/// <summary>How much a message sounds like the examples: probabilities in 0..1, all 0 where it is too short to be compared.</summary>
/// <param name="Urgent">Like those of level urgent or emergency, rather than those below and questions of visitors.</param>
/// <param name="Emergency">Like those of level emergency.</param>
/// <param name="Crisis">Like those that a crisis line answers.</param>
internal readonly record struct LikenessReading(double Urgent, double Emergency, double Crisis)
{
    /// <summary>Of the real signs among the examples, learned without them, four in a thousand sound less urgent than this.</summary>
    private const double HarmlessBelow = 0.005;

    /// <summary>Whether it is more like a crisis than not.</summary>
    public bool IsCrisis => Crisis >= 0.5;

    /// <summary>Whether it was compared and sounds like nothing urgent at all.</summary>
    public bool IsHarmless => Urgent is > 0 and < HarmlessBelow;
}
