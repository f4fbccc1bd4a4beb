using BenchmarkDotNet.Attributes;
using SmpBot.Search.Encoder;

namespace SmpBot.Benchmarks;

/// <summary>One question through the sentence encoder. Budget: 2.5 ms on one core.</summary>
public class EncoderBenchmarks
{
    /// <summary>Eight pieces.</summary>
    internal const string Question = "how long does the treatment last for women";

    private UniversalSentenceEncoderLite _encoder = null!;

    [GlobalSetup]
    public void Setup()
    {
        _encoder = RealContent.Encoder;
        int pieces = _encoder.Pieces(Question).Length;
        if (pieces != 8)
        {
            throw new InvalidOperationException($"The question has {pieces} pieces, not 8.");
        }
    }

    [Benchmark]
    public float[] Encode8Pieces() => _encoder.Encode(Question);
}
