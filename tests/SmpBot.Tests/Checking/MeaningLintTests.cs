using SmpBot.Checking.Meaning;
using SmpBot.Knowledge.Model;
using SmpBot.Search;

namespace SmpBot.Tests.Checking;

public class MeaningLintTests
{
    private static readonly KnowledgeEntry s_eczema = SampleKnowledge.Entry("en", "eczema", "skin", "Can I have it with eczema?", "Eczema should be calm first.",
        "eczema on my scalp", "scalp eczema", "my eczema flares up in winter", "dry patches from eczema", "eczema cream before the session", "is eczema a problem", "red eczema spots");

    private static readonly KnowledgeEntry s_conditions = SampleKnowledge.Entry("en", "conditions", "health", "Which conditions rule it out?", "Open sores rule it out.",
        "eczema on the scalp", "open wounds", "an infection at the moment");

    [Fact]
    public void A_phrasing_that_another_topic_answers_in_the_same_words_is_found()
    {
        KnowledgeIssue[] rivals = [.. Run(s_eczema, s_conditions).Where(i => i.Code == "won-by-another")];

        KnowledgeIssue rival = rivals.ShouldHaveSingleItem();
        rival.File.ShouldBe("en/conditions.md");
        rival.Message.ShouldContain("'eczema on the scalp' is answered by en/eczema.md");
    }

    [Fact]
    public void A_rival_of_the_same_topic_is_no_finding() =>
        Run(s_eczema, s_conditions with { Topic = "skin" }).ShouldNotContain(i => i.Code == "won-by-another");

    [Fact]
    public void An_entry_can_allow_a_finding() =>
        Run(s_eczema, s_conditions with { Allow = ["won-by-another", "twin-phrasing"] }).ShouldBeEmpty();

    [Fact]
    public void Phrasings_of_two_entries_that_differ_in_order_and_inflection_only_are_twins()
    {
        KnowledgeIssue twin = Run(
            SampleKnowledge.Pain() with { Phrasings = ["is the session painful"] },
            SampleKnowledge.Duration() with { Phrasings = ["painful is the sessions?"] }).Where(i => i.Code == "twin-phrasing").ShouldHaveSingleItem();

        twin.ToString().ShouldStartWith("en/pain.md:1: warning: 'is the session painful' is nearly 'painful is the sessions?' of en/duration.md");
    }

    [Theory]
    [InlineData("Thank you very much for asking us. It is a light scratching.", true)]
    [InlineData("We love to help every day!\n\nIt hurts a little.", true)]
    [InlineData("No, it is a light scratching.", false)]
    [InlineData("It depends on the person.", false)]
    [InlineData("Most people find it less painful than a tattoo.", false)]
    public void A_first_sentence_must_decide_or_speak_of_what_was_asked(string answer, bool isFinding) =>
        Run(SampleKnowledge.Pain() with { Answer = answer }).Any(i => i.Code == "no-answer-first").ShouldBe(isFinding);

    [Theory]
    [InlineData("Gracias por escribirnos. Es un leve cosquilleo.", true)]
    [InlineData("Depende de cada persona.", false)]
    [InlineData("Suele molestar poco.", false)]
    public void The_same_holds_in_spanish(string answer, bool isFinding) =>
        Run(SampleKnowledge.PainInSpanish() with { Answer = answer }).Any(i => i.Code == "no-answer-first").ShouldBe(isFinding);

    [Fact]
    public void Numbers_nobody_has_verified_are_listed_and_an_error_in_the_clinics_own_region()
    {
        using TemporaryFolder folder = new();
        SampleKnowledge.Write(folder.Path, "safety/numbers.yaml", """
            regions:
              - id: america
                countries: [US, PR]
                emergency:
                  - { dial: "911", verified: true }
                crisis:
                  - { dial: "988", verified: false }
              - id: ireland
                countries: [IE]
                emergency:
                  - dial: "112"
                    verified: false
                advice:
                  - { dial: "116", verified: false }
            """);

        IReadOnlyList<KnowledgeIssue> issues = EmergencyNumbers.Find(folder.Path, "US");

        issues.Select(i => (i.Line, i.Severity)).ShouldBe([(7, IssueSeverity.Error), (12, IssueSeverity.Warning)]);
        issues[1].Message.ShouldContain("on the lines 12, 14 (for IE)");
        EmergencyNumbers.Find(folder.Path, null).ShouldAllBe(i => i.Severity == IssueSeverity.Warning);
    }

    private static IReadOnlyList<KnowledgeIssue> Run(params KnowledgeEntry[] entries)
    {
        KnowledgeBase knowledge = SampleKnowledge.Of(entries);
        return MeaningLint.Run(knowledge, SearchEngine.Build(knowledge, new SearchOptions()));
    }
}
