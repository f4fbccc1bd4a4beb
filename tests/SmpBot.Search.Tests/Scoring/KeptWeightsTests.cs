using SmpBot.Knowledge.Fitting;
using SmpBot.Text;

namespace SmpBot.Search.Tests.Scoring;

public sealed class KeptWeightsTests
{
    private readonly Shelf _shelf = new();

    [Fact]
    public void Kept_weights_find_what_fitted_ones_find()
    {
        SearchEngine fitted = Build();
        SearchEngine kept = Build();

        _shelf.Kept.ShouldBe(["classifier-en-words", "classifier-es-words"], ignoreOrder: true);
        _shelf.Opened.ShouldBe(_shelf.Kept, ignoreOrder: true);
        foreach (string question in (string[])["does it hurt", "what does it cost", "who are you", ""])
        {
            kept.Search(new SearchQuery(question, Language.English)).Candidates
                .ShouldBe(fitted.Search(new SearchQuery(question, Language.English)).Candidates);
        }
    }

    [Fact]
    public void Other_phrasings_are_fitted_anew()
    {
        Build();
        SearchEngine.Build(
            TestKnowledge.Build(entries => entries.Append(TestKnowledge.Entry("en", "parking", "location", "Where can I park?", "Behind the house."))),
            new SearchOptions(), fitted: _shelf);

        _shelf.Opened.ShouldBe(["classifier-es-words"]);
    }

    private SearchEngine Build() => SearchEngine.Build(TestKnowledge.Build(), new SearchOptions(), fitted: _shelf);

    /// <summary>Keeps weights in memory and notes what was kept and opened.</summary>
    private sealed class Shelf : IWeightStore
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<string, (byte[] Inputs, byte[] Weights)> _weights = [];

        public List<string> Kept { get; } = [];

        public List<string> Opened { get; } = [];

        public Stream? Open(string name, ReadOnlySpan<byte> inputs)
        {
            lock (_lock)
            {
                if (!_weights.TryGetValue(name, out (byte[] Inputs, byte[] Weights) known) || !inputs.SequenceEqual(known.Inputs))
                {
                    return null;
                }

                Opened.Add(name);
                return new MemoryStream(known.Weights, writable: false);
            }
        }

        public void Keep(string name, ReadOnlySpan<byte> inputs, Action<Stream> write)
        {
            using var weights = new MemoryStream();
            write(weights);
            lock (_lock)
            {
                _weights[name] = (inputs.ToArray(), weights.ToArray());
                Kept.Add(name);
            }
        }
    }
}
