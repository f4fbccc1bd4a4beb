using BenchmarkDotNet.Attributes;
using SmpBot.Text;
using SmpBot.Triage;
using SmpBot.Triage.State;

namespace SmpBot.Benchmarks;

/// <summary>One message through triage. Budget: p50 100 µs, linear in length.</summary>
public class TriageBenchmarks
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    private readonly string[] _messages =
    [
        "how long does it last and will it hurt", "I have had a fever since yesterday and my scalp is hot and swollen",
        "is redness normal two days after the session", "¿cuánto cuesta y cuánto dura?", "no tengo fiebre pero me pica mucho la cabeza",
        "my friend had pus after his treatment, can that happen to me", "do I need a patch test before", "gracias, eso es todo",
    ];

    private readonly string _long = string.Concat(Enumerable.Repeat("I had my second session last week and the skin still feels a bit dry. ", 15));
    private TriageEngine _triage = null!;
    private int _next;

    [GlobalSetup]
    public void Setup() => _triage = RealContent.Triage();

    [Benchmark]
    public TriageVerdict Message() => Assess(_messages[_next++ % _messages.Length]);

    [Benchmark]
    public TriageVerdict Message1000Characters() => Assess(_long);

    private TriageVerdict Assess(string text) => _triage.Assess(text, TriageState.Empty, Language.English, s_now);
}
