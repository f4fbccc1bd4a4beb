using SmpBot.Knowledge.Fitting;

namespace SmpBot.Triage.Matching;

/// <summary>What a <see cref="WordIndex"/> is built from: symbols by the form that gives them, none twice.</summary>
internal sealed class WordIndexSource
{
    public Dictionary<string, List<int>> Exact { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<int>> EnglishStems { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<int>> SpanishStems { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<int>> Prefixes { get; private init; } = new(StringComparer.Ordinal);

    public List<(int Symbol, double Min, double Max)> Numbers { get; private init; } = [];

    public int PastYearSymbol { get; set; } = -1;

    /// <summary>A source as <see cref="Write"/> wrote it.</summary>
    public static WordIndexSource Read(BinaryReader reader) => new()
    {
        Exact = ReadForms(reader),
        EnglishStems = ReadForms(reader),
        SpanishStems = ReadForms(reader),
        Prefixes = ReadForms(reader),
        Numbers = [.. reader.ReadArray<int>().Zip(reader.ReadArray<double>(), reader.ReadArray<double>())],
        PastYearSymbol = reader.ReadInt32(),
    };

    public void Write(BinaryWriter writer)
    {
        foreach (Dictionary<string, List<int>> forms in (Dictionary<string, List<int>>[])[Exact, EnglishStems, SpanishStems, Prefixes])
        {
            writer.WriteStrings(forms.Keys);
            writer.WriteArray<int>([.. forms.Values.Select(symbols => symbols.Count)]);
            writer.WriteArray<int>([.. forms.Values.SelectMany(symbols => symbols)]);
        }

        writer.WriteArray<int>([.. Numbers.Select(number => number.Symbol)]);
        writer.WriteArray<double>([.. Numbers.Select(number => number.Min)]);
        writer.WriteArray<double>([.. Numbers.Select(number => number.Max)]);
        writer.Write(PastYearSymbol);
    }

    private static Dictionary<string, List<int>> ReadForms(BinaryReader reader)
    {
        string[] forms = reader.ReadStrings();
        int[] counts = reader.ReadArray<int>();
        int[] symbols = reader.ReadArray<int>();
        var read = new Dictionary<string, List<int>>(forms.Length, StringComparer.Ordinal);
        for ((int i, int start) = (0, 0); i < forms.Length; start += counts[i], i++)
        {
            read.Add(forms[i], [.. symbols.AsSpan(start, counts[i])]);
        }

        return read;
    }
}
