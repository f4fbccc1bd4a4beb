using BenchmarkDotNet.Attributes;
using SmpBot.Text;
using SmpBot.Text.Measures;

namespace SmpBot.Benchmarks;

/// <summary>One measure in one sentence.</summary>
public class RecognizerBenchmarks
{
    private readonly MeasureRecognizer _recognizer = new();

    [Benchmark]
    public IReadOnlyList<Measure> Temperature() => _recognizer.Recognize("I woke up with a fever of 101.3 F this morning", Language.English, MeasureKind.Temperature);

    [Benchmark]
    public IReadOnlyList<Measure> Duration() => _recognizer.Recognize("la rojez sigue después de dos semanas y tres días", Language.Spanish, MeasureKind.Duration);

    [Benchmark]
    public IReadOnlyList<Measure> PhoneNumber() => _recognizer.Recognize("call me on +1 (416) 555-0134 after six", Language.English, MeasureKind.PhoneNumber);
}
