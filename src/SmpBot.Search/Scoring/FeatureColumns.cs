using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// The weights that a classifier has for each term of each space: one for every class (a column, from 0 on), one for the background
/// alone (a number below <see cref="None"/>), or none.
/// </summary>
internal sealed class FeatureColumns
{
    private const int None = -1;

    private FeatureColumns(IEnumerable<VectorSpace> spaces) => OfTerm = [.. spaces.Select(Of)];

    public int[][] OfTerm { get; }

    /// <summary>Number of columns.</summary>
    public int Shared { get; private set; }

    /// <summary>Number of terms of the background alone.</summary>
    public int Foreign { get; private set; }

    public static FeatureColumns Of(EntryIndex index) => new(Enum.GetValues<FeatureSpace>().Select(index.Space));

    public static bool IsForeign(int column) => column < None;

    /// <summary>The number of a term of the background alone among its like.</summary>
    public static int Foreigner(int column) => None - 1 - column;

    /// <summary>What one text alone has is the nearest sentences' business: it gets no weight.</summary>
    private int[] Of(VectorSpace space)
    {
        var columns = new int[space.TermCount];
        for (int term = 0; term < columns.Length; term++)
        {
            int own = space.Postings.Frequency(term);
            int foreign = space.BackgroundPostings.Frequency(term);
            columns[term] = own + foreign < 2 ? None : own > 0 ? Shared++ : None - 1 - Foreign++;
        }

        return columns;
    }
}
