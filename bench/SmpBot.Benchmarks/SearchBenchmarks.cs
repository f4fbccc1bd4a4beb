using BenchmarkDotNet.Attributes;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Benchmarks;

/// <summary>One lexical search, another question each time. Budget: p50 60 µs, 250 µs, 2 ms.</summary>
public class SearchBenchmarks
{
    private readonly string[] _questions = SyntheticKnowledge.Questions(256);
    private SearchEngine _engine = null!;
    private int _next;

    [Params(600, 15_000, 100_000)]
    public int Phrasings { get; set; }

    [GlobalSetup]
    public void Setup() => _engine = SearchEngine.Build(SyntheticKnowledge.Of(Phrasings), new SearchOptions());

    [Benchmark]
    public SearchResult Search() => _engine.Search(new SearchQuery(_questions[_next++ % _questions.Length], Language.English));
}
