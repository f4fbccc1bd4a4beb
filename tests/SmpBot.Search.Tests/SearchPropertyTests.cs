using System.Diagnostics.CodeAnalysis;
using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text;

namespace SmpBot.Search.Tests;

public sealed class SearchPropertyTests
{
    private static readonly string[] s_questions =
        ["does it hurt", "what is the price", "how long does it last", "can women have it", "red head", "book me in", "nothing of this"];

    private readonly SearchEngine _engine = SearchEngine.Build(TestKnowledge.Build(), new SearchOptions());

    [Fact]
    public void Any_text_gets_an_outcome_with_confidences_between_0_and_1() =>
        Prop.ForAll<string?>(text =>
        {
            foreach (Language language in Languages.All)
            {
                SearchResult result = _engine.Search(new SearchQuery(text ?? "", language));
                result.Candidates.ShouldAllBe(c => c.Confidence >= 0 && c.Confidence <= 1);
                result.Candidates.Select(c => c.Confidence).ShouldBeInOrder(SortDirection.Descending);
                result.Candidates.Count.ShouldBeLessThanOrEqualTo(10);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_question_gets_the_same_outcome_from_a_second_engine()
    {
        var second = SearchEngine.Build(TestKnowledge.Build(), new SearchOptions());
        Prop.ForAll(Gen.Elements(s_questions).ToArbitrary(), question =>
        {
            var query = new SearchQuery(question, Language.English);
            second.Search(query).Candidates.ShouldBe(_engine.Search(query).Candidates);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_order_of_the_entries_does_not_matter()
    {
        var reversed = SearchEngine.Build(TestKnowledge.Build(e => e.Reverse()), new SearchOptions());
        foreach (string question in s_questions)
        {
            var query = new SearchQuery(question, Language.English);
            reversed.Search(query).Candidates.ShouldBe(_engine.Search(query).Candidates);
        }
    }

    [Fact]
    [SuppressMessage("Globalization", "CA1308", Justification = "The test compares cases.")]
    public void Case_and_punctuation_do_not_matter()
    {
        foreach (string question in s_questions)
        {
            SearchResult plain = _engine.Search(new SearchQuery(question, Language.English));
            _engine.Search(new SearchQuery($"  {question.ToUpperInvariant()}!!", Language.English)).Candidates.ShouldBe(plain.Candidates);
            _engine.Search(new SearchQuery($"\"{question}\"...", Language.English)).Candidates.ShouldBe(plain.Candidates);
        }
    }

    [Fact]
    public void A_hundred_thousand_characters_are_read_no_further_than_the_first_words()
    {
        string start = string.Concat(Enumerable.Repeat("does it hurt ", 400));
        SearchResult shorter = _engine.Search(new SearchQuery(start, Language.English));

        _engine.Search(new SearchQuery(start + new string('x', 100_000), Language.English)).Candidates.ShouldBe(shorter.Candidates);
    }
}
