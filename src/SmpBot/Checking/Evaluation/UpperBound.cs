namespace SmpBot.Checking.Evaluation;

/// <summary>
/// How large a rate may still be after it was counted: the exact one-sided 95 % bound of Clopper and Pearson (Biometrika 26, 1934).
/// With no event in n trials it is about 3/n.
/// </summary>
internal static class UpperBound
{
    private const double Doubt = 0.05;

    // Halving 60 times reaches the precision of a double.
    private const int Steps = 60;

    /// <summary>The bound, 0..1; 1 when nothing was tried.</summary>
    public static double Of(int events, int trials)
    {
        if (events >= trials)
        {
            return 1;
        }

        double low = (double)events / trials;
        double high = 1;
        for (int i = 0; i < Steps; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = AtMost(events, trials, middle) > Doubt ? (middle, high) : (low, middle);
        }

        return high;
    }

    /// <summary>Probability of at most that many events when each trial has the probability <paramref name="rate"/>.</summary>
    private static double AtMost(int events, int trials, double rate)
    {
        double logTerm = trials * Math.Log(1 - rate);
        double sum = Math.Exp(logTerm);
        for (int i = 1; i <= events; i++)
        {
            logTerm += Math.Log((trials - i + 1.0) / i) + Math.Log(rate / (1 - rate));
            sum += Math.Exp(logTerm);
        }

        return sum;
    }
}
