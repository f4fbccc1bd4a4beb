using SmpBot.Checking.Gaps;
using SmpBot.Search;

namespace SmpBot.Tests.Checking;

public class GapFinderTests
{
    private static readonly GapFinder s_finder = new(
        SampleKnowledge.Of(SampleKnowledge.Pain(), SampleKnowledge.Duration(), SampleKnowledge.PainInSpanish()), Search);

    [Fact]
    public void Questions_that_want_the_same_are_one_group_and_the_most_asked_comes_first()
    {
        GapOutcome outcome = s_finder.Find(
            [Asked("can I wear a motorbike helmet"), Asked("do you validate parking tickets"), Asked("Can I wear a motorbike helmet?"), Asked("wear a helmet on my motorbike")]);

        outcome.Gaps.Count.ShouldBe(2);
        outcome.Gaps[0].Count.ShouldBe(3);
        outcome.Gaps[0].Questions.Select(q => (q.Text.ToLowerInvariant().TrimEnd('?'), q.Count)).ShouldBe([("can i wear a motorbike helmet", 2), ("wear a helmet on my motorbike", 1)]);
        GapAdvice.WriteEntry advice = outcome.Gaps[0].Advice.ShouldBeOfType<GapAdvice.WriteEntry>();
        advice.Draft.Path.ShouldBe("en/wear-motorbike-helmet.md");
        advice.Draft.Answer.ShouldBeEmpty();
        advice.Draft.Phrasings.ShouldBe(["wear a helmet on my motorbike"]);
    }

    [Fact]
    public void Order_and_result_do_not_depend_on_the_order_of_the_records()
    {
        MissedQuestion[] questions = [Asked("motorbike helmet ok?"), Asked("parking nearby?"), Asked("helmet on a motorbike"), Asked("where is parking"), Asked("¿aparcamiento cerca?", "es")];

        GapReport.Write(s_finder.Find(questions), SampleKnowledge.Now, true)
            .ShouldBe(GapReport.Write(s_finder.Find([.. questions.Reverse()]), SampleKnowledge.Now, true));
    }

    [Fact]
    public void What_the_knowledge_answers_by_now_is_left_out()
    {
        GapOutcome outcome = s_finder.Find([Asked("does it hurt") with { Count = 4 }]);

        outcome.Gaps.ShouldBeEmpty();
        outcome.AnsweredByNow.ShouldBe(4);
        GapReport.Write(outcome, SampleKnowledge.Now, true).ShouldContain("4 more would be answered by now and are left out.");
    }

    [Fact]
    public void An_answer_that_did_not_help_names_the_entry_to_read_again()
    {
        Gap gap = s_finder.Find([Asked("does it hurt") with { UnhelpfulEntryId = "pain" }]).Gaps.ShouldHaveSingleItem();

        gap.Advice.ShouldBe(new GapAdvice.ImproveAnswer("en/pain.md"));
    }

    [Fact]
    public void Addresses_and_long_numbers_never_reach_the_report()
    {
        GapOutcome outcome = s_finder.Find([Asked("call me on +1 (555) 010-0100 or write to joe@example.com about parking, 2 cars")]);

        outcome.Gaps.ShouldHaveSingleItem().Questions[0].Text.ShouldBe("call me on [number] or write to [address] about parking, 2 cars");
    }

    [Fact]
    public void A_near_entry_gets_phrasings_to_copy_and_a_new_one_a_file()
    {
        GapOutcome outcome = s_finder.Find([Asked("it's sore: how much?"), Asked("do you validate parking tickets")]);

        string report = GapReport.Write(outcome, SampleKnowledge.Now, showDrafts: true);

        report.ShouldContain("Nearest: en/pain.md (31.0 %). If it answers them, add there under 'phrasings':\n     - \"it's sore: how much?\"\n");
        report.ShouldContain("     question: do you validate parking tickets\n");
        report.ShouldContain("     # The answer goes below the next line");
    }

    /// <summary>Knows what "hurt" means, guesses at "sore", and is far off with everything else.</summary>
    private static SearchResult Search(SearchQuery query) => query.Text switch
    {
        _ when query.Text.Contains("hurt", StringComparison.Ordinal) => new SearchResult(SearchDecision.Answer, [new Candidate("pain", "pain", 0.9, "")]),
        _ when query.Text.Contains("sore", StringComparison.Ordinal) => new SearchResult(SearchDecision.Decline, [new Candidate("pain", "pain", 0.31, "")]),
        _ => new SearchResult(SearchDecision.Decline, [new Candidate("pain", "pain", 0.02, "")]),
    };

    private static MissedQuestion Asked(string text, string language = "en") => new(text, language, SampleKnowledge.Now);
}
