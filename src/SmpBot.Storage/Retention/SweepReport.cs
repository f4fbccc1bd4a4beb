namespace SmpBot.Storage.Retention;

/// <summary>What one sweep erased.</summary>
/// <param name="Counts">Rows by kind, every kind named, in a fixed order.</param>
public sealed record SweepReport(IReadOnlyList<SweepCount> Counts)
{
    public long Total => Counts.Sum(c => c.Rows);

    /// <summary><c>transcripts 12, cases 1</c>; kinds without rows are left out.</summary>
    public override string ToString() => Total == 0
        ? "nothing"
        : string.Join(", ", Counts.Where(c => c.Rows > 0).Select(c => FormattableString.Invariant($"{c.Kind} {c.Rows}")));
}

/// <param name="Kind">What was erased, such as <c>transcripts</c>.</param>
/// <param name="Rows">How many.</param>
public sealed record SweepCount(string Kind, long Rows);
