namespace SmpBot.Knowledge.Fitting;

/// <summary>A fixed order for stochastic gradient descent: every example once an epoch, neighbours apart, the same in every process.</summary>
public sealed class VisitingOrder
{
    private const double GoldenRatio = 0.618;

    private readonly int _count;
    private readonly int _stride;

    /// <param name="count">Number of examples.</param>
    public VisitingOrder(int count)
    {
        _count = count;
        _stride = Math.Max(1, (int)(count * GoldenRatio));
        while (GreatestCommonDivisor(_stride, count) != 1)
        {
            _stride++;
        }
    }

    /// <summary>The example, 0 … count − 1, that is looked at in a step; steps go on through all epochs.</summary>
    public int this[long step] => (int)(step * _stride % _count);

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
