namespace SmpBot.Search.Calibration;

/// <summary>One observation: what was seen, whether it came true, and how much it counts.</summary>
internal readonly record struct Observation(float[] Inputs, bool Outcome, double Weight);

/// <summary>
/// Logistic regression by Newton's method with a small penalty on the squared weights: the same observations in the same order give the
/// same weights.
/// </summary>
internal static class LogisticRegression
{
    private const int Steps = 25;
    private const double Penalty = 1e-3;

    /// <summary>The bias, then a weight for each input. The weights of the observations are taken relative to their sum.</summary>
    public static double[] Fit(IReadOnlyList<Observation> observations)
    {
        int size = observations[0].Inputs.Length + 1;
        double total = observations.Sum(o => o.Weight);
        var weights = new double[size];
        for (int step = 0; step < Steps; step++)
        {
            var slope = new double[size];
            var curvature = new double[size, size];
            foreach (Observation observation in observations)
            {
                Add(observation, observation.Weight / total, weights, slope, curvature);
            }

            for (int i = 0; i < size; i++)
            {
                slope[i] += Penalty * weights[i];
                curvature[i, i] += Penalty;
            }

            double[] change = Solve(curvature, slope);
            for (int i = 0; i < size; i++)
            {
                weights[i] -= change[i];
            }
        }

        return weights;
    }

    /// <summary>The probability that an observation comes true.</summary>
    public static double Probability(double[] weights, float[] inputs)
    {
        double sum = weights[0];
        for (int i = 0; i < inputs.Length; i++)
        {
            sum += weights[i + 1] * inputs[i];
        }

        return 1.0 / (1.0 + Math.Exp(-sum));
    }

    private static void Add(Observation observation, double share, double[] weights, double[] slope, double[,] curvature)
    {
        double probability = Probability(weights, observation.Inputs);
        double error = share * (probability - (observation.Outcome ? 1 : 0));
        double spread = share * probability * (1 - probability);
        for (int i = 0; i < slope.Length; i++)
        {
            double left = i == 0 ? 1 : observation.Inputs[i - 1];
            slope[i] += error * left;
            for (int j = 0; j < slope.Length; j++)
            {
                curvature[i, j] += spread * left * (j == 0 ? 1 : observation.Inputs[j - 1]);
            }
        }
    }

    /// <summary>Gauss and Jordan; the penalty keeps every pivot above zero.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        double[] solution = [.. right];
        int size = right.Length;
        for (int pivot = 0; pivot < size; pivot++)
        {
            for (int row = 0; row < size; row++)
            {
                double factor = row == pivot ? 0 : matrix[row, pivot] / matrix[pivot, pivot];
                for (int column = pivot; column < size && factor != 0; column++)
                {
                    matrix[row, column] -= factor * matrix[pivot, column];
                }

                solution[row] -= factor * solution[pivot];
            }
        }

        return [.. solution.Select((value, i) => value / matrix[i, i])];
    }
}
