using SmpBot.Text;

namespace SmpBot.Search.Tests;

public sealed class SearchEngineTests
{
    private static readonly SearchEngine s_engine = SearchEngine.Build(TestKnowledge.Build(), new SearchOptions());

    [Theory]
    [InlineData("does it hurt?", "pain")]
    [InlineData("what's the price of smp", "cost")]
    [InlineData("HOW LONG DOES A SCALP TATTOO LAST???", "duration")]
    [InlineData("i'd like to make an apointment", "booking")]
    [InlineData("is the rednes normal", "redness")]
    [InlineData("what fee do you charge", "cost")]
    [InlineData("does a hair tattoo work for ladies", "women")]
    public void An_english_question_in_other_words_finds_its_entry(string question, string entry)
    {
        SearchResult result = s_engine.Search(new SearchQuery(question, Language.English));

        result.Candidates[0].EntryId.ShouldBe(entry);
        result.Decision.ShouldBe(SearchDecision.Answer);
    }

    [Theory]
    [InlineData("duele?", "pain")]
    [InlineData("que precio tiene un tatuaje capilar", "cost")]
    [InlineData("cuantos años dura", "duration")]
    [InlineData("quiero una zita", "booking")]
    [InlineData("tengo la cabesa roja", "redness")]
    [InlineData("sirve para una mujer", "women")]
    public void A_spanish_question_in_other_words_finds_its_entry(string question, string entry)
    {
        SearchResult result = s_engine.Search(new SearchQuery(question, Language.Spanish));

        result.Candidates[0].EntryId.ShouldBe(entry);
        result.Decision.ShouldBe(SearchDecision.Answer);
    }

    [Theory]
    [InlineData("who won the football match yesterday", Language.English)]
    [InlineData("play some jazz music", Language.English)]
    [InlineData("receta de paella valenciana", Language.Spanish)]
    [InlineData("", Language.English)]
    [InlineData("🙂🙂", Language.Spanish)]
    public void What_no_entry_answers_is_declined(string question, Language language) =>
        s_engine.Search(new SearchQuery(question, language)).Decision.ShouldBe(SearchDecision.Decline);

    [Fact]
    public void The_best_phrasing_is_named()
    {
        Candidate best = s_engine.Search(new SearchQuery("is it really permanent", Language.English)).Candidates[0];

        best.Phrasing.ShouldBe("is it permanent");
        best.Topic.ShouldBe("duration");
    }

    [Fact]
    public void A_fragment_that_fits_the_entry_answered_before_is_surer_in_its_context()
    {
        var alone = new SearchQuery("for how many", Language.English);
        double without = Confidence(s_engine.Search(alone), "duration");
        double within = Confidence(s_engine.Search(alone with { ContextEntryId = "duration" }), "duration");

        within.ShouldBeGreaterThan(without);
    }

    [Fact]
    public void A_whole_question_is_not_changed_by_its_context()
    {
        var question = new SearchQuery("how do I book an appointment for a consultation", Language.English);

        s_engine.Search(question with { ContextEntryId = "pain" }).Candidates.ShouldBe(s_engine.Search(question).Candidates);
    }

    [Fact]
    public void An_unknown_context_is_no_context()
    {
        var question = new SearchQuery("and for ladies", Language.English);

        s_engine.Search(question with { ContextEntryId = "nowhere" }).Candidates.ShouldBe(s_engine.Search(question).Candidates);
    }

    [Fact]
    public void The_explanation_tells_the_same_outcome_and_what_led_to_it()
    {
        var question = new SearchQuery("whats the prise of smp", Language.English);

        SearchExplanation explanation = s_engine.Explain(question);

        explanation.Result.Candidates.ShouldBe(s_engine.Search(question).Candidates);
        explanation.Words.ShouldContain(w => w.Typed == "smp" && w.Read == "scalp");
        explanation.Words.ShouldContain(w => w.Concepts.Contains("scalp micropigmentation"));
        explanation.Ranking[0].EntryId.ShouldBe(explanation.Result.Candidates[0].EntryId);
        explanation.Ranking[0].Semantic.ShouldBeNull();
        explanation.Evidence.Count.ShouldBe(Search.Calibration.Evidence.Names.Count);
    }

    [Fact]
    public void Knowledge_without_entries_declines_everything()
    {
        var engine = SearchEngine.Build(TestKnowledge.Build(_ => []), new SearchOptions());

        engine.Search(new SearchQuery("does it hurt", Language.English)).ShouldSatisfyAllConditions(
            r => r.Decision.ShouldBe(SearchDecision.Decline),
            r => r.Candidates.ShouldBeEmpty());
    }

    private static double Confidence(SearchResult result, string entry) =>
        result.Candidates.FirstOrDefault(c => c.EntryId == entry)?.Confidence ?? 0;
}
