using SmpBot.Knowledge.Model;
using SmpBot.Tests.Shared;
using SmpBot.Text;

namespace SmpBot.Search.Tests.Scoring;

public sealed class KeptWeightsTests
{
    private readonly WeightShelf _shelf = new();

    [Fact]
    public void Kept_weights_find_what_fitted_ones_find()
    {
        SearchEngine fitted = Build();
        SearchEngine kept = Build();

        _shelf.Kept.ShouldBe(["index-en", "index-es", "classifier-en-words", "classifier-es-words"], ignoreOrder: true);
        _shelf.Opened.ShouldBe(_shelf.Kept, ignoreOrder: true);
        foreach (string question in (string[])["does it hurt", "what does it cost", "waht dose it cots", "who are you", "a flight to Rome", ""])
        {
            SearchExplanation expected = fitted.Explain(new SearchQuery(question, Language.English));
            SearchExplanation actual = kept.Explain(new SearchQuery(question, Language.English));
            actual.Result.Candidates.ShouldBe(expected.Result.Candidates);
            actual.ShouldBeEquivalentTo(expected);
        }
    }

    [Fact]
    public void Another_lexicon_is_read_anew()
    {
        Build();
        Lexicon lexicon = TestKnowledge.EnglishLexicon();
        Lexicon wider = lexicon with { Synonyms = [.. lexicon.Synonyms, ["needle", "sting"]] };
        SearchEngine.Build(TestKnowledge.Build(english: wider), new SearchOptions(), fitted: _shelf);

        _shelf.Opened.ShouldNotContain("index-en");
        _shelf.Opened.ShouldContain("index-es");
    }

    [Fact]
    public void Other_phrasings_are_fitted_anew()
    {
        Build();
        SearchEngine.Build(
            TestKnowledge.Build(entries => entries.Append(TestKnowledge.Entry("en", "parking", "location", "Where can I park?", "Behind the house."))),
            new SearchOptions(), fitted: _shelf);

        _shelf.Opened.ShouldBe(["index-es", "classifier-es-words"], ignoreOrder: true);
    }

    private SearchEngine Build() => SearchEngine.Build(TestKnowledge.Build(), new SearchOptions(), fitted: _shelf);
}
