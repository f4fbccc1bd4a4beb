using BenchmarkDotNet.Attributes;
using SmpBot.Knowledge.Model;
using SmpBot.Search;

namespace SmpBot.Benchmarks;

/// <summary>Building the lexical engine, its classifier included.</summary>
[WarmupCount(1), IterationCount(3), InvocationCount(1)]
public class IndexBuildBenchmarks
{
    private KnowledgeBase _knowledge = null!;

    [Params(600, 15_000, 100_000)]
    public int Phrasings { get; set; }

    [GlobalSetup]
    public void Setup() => _knowledge = SyntheticKnowledge.Of(Phrasings);

    [Benchmark]
    public SearchEngine Build() => SearchEngine.Build(_knowledge, new SearchOptions());
}
