namespace SmpBot.Checking.Evaluation;

/// <summary>A share that was counted.</summary>
/// <param name="Name">Stable name, by which <c>bounds.yaml</c> bounds it.</param>
/// <param name="Hits">How many.</param>
/// <param name="Total">Of how many.</param>
internal sealed record Figure(string Name, int Hits, int Total)
{
    /// <summary>0..1; 0 when there was nothing to count.</summary>
    public double Value => Total == 0 ? 0 : (double)Hits / Total;

    public static Figure Count<T>(string name, IEnumerable<T> among, Func<T, bool> isHit)
    {
        int hits = 0;
        int total = 0;
        foreach (T item in among)
        {
            total++;
            hits += isHit(item) ? 1 : 0;
        }

        return new Figure(name, hits, total);
    }
}
