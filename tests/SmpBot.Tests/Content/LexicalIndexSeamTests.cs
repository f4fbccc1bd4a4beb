using Microsoft.Extensions.DependencyInjection;
using SmpBot.Content;
using SmpBot.Search;
using SmpBot.Search.Indexing;
using SmpBot.Tests.Checking;
using SmpBot.Text;

namespace SmpBot.Tests.Content;

/// <summary>Another lexical engine takes the place of ours by being registered, with what the interface gives it and nothing else.</summary>
public sealed class LexicalIndexSeamTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LexicalIndexSeamTests() => SampleKnowledge.Write(_folder.Path, SampleKnowledge.Of(SampleKnowledge.Pain(), SampleKnowledge.Duration()));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_registered_index_sees_the_analysed_entries_and_scores_the_question()
    {
        List<WordCountIndex> built = [];
        LexicalIndexFactory factory = documents =>
        {
            WordCountIndex index = new(documents);
            lock (built)
            {
                built.Add(index);
            }

            return index;
        };
        using ServiceProvider services = ContentHost.Build(_folder.Path, "off", s => s.AddSingleton(factory));
        SearchEngine engine = services.GetRequiredService<BotContentSource>().Current.Engine;
        SearchExplanation explanation = engine.Explain(new SearchQuery("will scratching be painful", Language.English));

        WordCountIndex english = built.Single(index => index.DocumentCount == 2);
        english.Terms.ShouldContain("scratch");
        english.Asked.ShouldContain("pain");
        explanation.Ranking.Single(entry => entry.EntryId == "pain").EntryWords.ShouldBeGreaterThan(0);
    }

    /// <summary>Counts how often an entry holds the words.</summary>
    private sealed class WordCountIndex(IReadOnlyList<LexicalDocument> documents) : ILexicalIndex
    {
        public HashSet<string> Terms { get; } = [.. documents.SelectMany(d => d.Fields.Values).SelectMany(terms => terms)];

        public HashSet<string> Asked { get; } = [];

        public int DocumentCount => documents.Count;

        public void AddScores(ReadOnlySpan<WeightedTerm> query, Span<float> scores)
        {
            foreach (WeightedTerm term in query)
            {
                Asked.Add(term.Term);
                for (int document = 0; document < scores.Length; document++)
                {
                    scores[document] += term.Weight * documents[document].Fields.Values.Sum(terms => terms.Count(t => t == term.Term));
                }
            }
        }

        public float InverseDocumentFrequency(string term) => 1f;
    }
}
