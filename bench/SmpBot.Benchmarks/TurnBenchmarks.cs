using BenchmarkDotNet.Attributes;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;

namespace SmpBot.Benchmarks;

/// <summary>A whole turn in process on the real knowledge, the encoder on and its cache off. Budget: p50 3 ms; "latency" gives p99.</summary>
public class TurnBenchmarks
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private BotContent _content = null!;

    [GlobalSetup]
    public void Setup() => _content = RealContent.Content;

    [Benchmark]
    public TurnResult QuestionOf8Pieces() => Run(_content, EncoderBenchmarks.Question);

    [Benchmark]
    public TurnResult SmallTalk() => Run(_content, "thanks a lot");

    internal static TurnResult Run(BotContent content, string words) => TurnPipeline.Run(
        content,
        new ConversationState { Welcomed = true },
        new IncomingMessage { ActivityId = "1", ConversationId = "benchmark", ChannelId = "console", Text = words },
        s_now);
}
