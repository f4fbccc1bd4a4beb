using SmpBot.Knowledge.Fitting;

namespace SmpBot.Triage.Matching;

/// <summary>What patterns are compiled to; can be kept, for compiling takes longer than reading.</summary>
/// <param name="Productions">In the order of the files.</param>
/// <param name="Steps">Their steps.</param>
/// <param name="SymbolCount">Number of symbols.</param>
/// <param name="ReportedBySymbol">Index among the reported names, or -1, by symbol.</param>
/// <param name="Words">The words and their symbols.</param>
internal sealed record CompiledPatterns(
    Production[] Productions, Step[] Steps, int SymbolCount, int[] ReportedBySymbol, WordIndexSource Words)
{
    /// <summary>Patterns as <see cref="Write"/> wrote them.</summary>
    public static CompiledPatterns Read(Stream source)
    {
        using var reader = new BinaryReader(source);
        int[] symbols = reader.ReadArray<int>();
        bool[] crosses = reader.ReadArray<bool>();
        int[] lengths = reader.ReadArray<int>();
        var productions = new Production[symbols.Length];
        for ((int i, int first) = (0, 0); i < productions.Length; first += lengths[i], i++)
        {
            productions[i] = new Production(symbols[i], first, lengths[i], crosses[i]);
        }

        return new CompiledPatterns(productions, reader.ReadArray<Step>(), reader.ReadInt32(), reader.ReadArray<int>(), WordIndexSource.Read(reader));
    }

    public void Write(Stream target)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.WriteArray<int>([.. Productions.Select(production => production.Symbol)]);
        writer.WriteArray<bool>([.. Productions.Select(production => production.CrossesBreaks)]);
        writer.WriteArray<int>([.. Productions.Select(production => production.Length)]);
        writer.WriteArray<Step>(Steps);
        writer.Write(SymbolCount);
        writer.WriteArray<int>(ReportedBySymbol);
        Words.Write(writer);
    }
}
