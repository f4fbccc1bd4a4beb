using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Tests.Loading;

public sealed class CatalogLoadingTests : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_full_clinic_is_read()
    {
        _folder.Write("clinic.yaml", """
            name: Scalp Studio
            phone: +1 555 0100
            email: hello@example.com
            address:
            website: https://example.com
            bookingUrl: ""
            region: US
            timeZone: UTC
            openingHours:
              - days: [monday, tuesday]
                opens: "09:00"
                closes: "17:30"
              - days: [saturday]
                opens: "10:00"
                closes: "13:00"
            guarantee: { en: Money back., es: Devolución. }
            privacyNotice:
              en:
              es:
            """);

        Clinic clinic = _folder.LoadSound().Clinic;

        clinic.Name.ShouldBe("Scalp Studio");
        clinic.Phone.ShouldBe("+1 555 0100");
        clinic.Address.ShouldBeNull();
        clinic.BookingUrl.ShouldBeNull();
        clinic.Website.ShouldBe(new Uri("https://example.com"));
        clinic.Guarantee.ShouldBe(new LocalizedText("Money back.", "Devolución."));
        clinic.PrivacyNotice.ShouldBeNull();
        clinic.OpeningHours.ShouldBe(
        [
            new OpeningHours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(17, 30)),
            new OpeningHours(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(17, 30)),
            new OpeningHours(DayOfWeek.Saturday, new TimeOnly(10, 0), new TimeOnly(13, 0)),
        ]);
    }

    [Theory]
    [InlineData("email: hello", 2, "hello@example.com")]
    [InlineData("website: example.com", 2, "https://")]
    [InlineData("region: USA", 2, "two capital letters")]
    [InlineData("guarantee: {en: Money back.}", 2, "'es'")]
    [InlineData("guarantee: Money back.", 2, "key: value")]
    [InlineData("openingHours: [{days: [monday], opens: 09:00, closes: \"17:00\"}]", 2, "timeZone")]
    [InlineData("timeZone: UTC\nopeningHours: [{days: [monday], opens: \"9\", closes: \"17:00\"}]", 3, "09:00")]
    [InlineData("timeZone: UTC\nopeningHours: [{days: [mondays], opens: \"09:00\", closes: \"17:00\"}]", 3, "'monday'")]
    [InlineData("timeZone: UTC\nopeningHours: [{days: [monday], opens: \"09:00\", closes: \"08:00\"}]", 3, "not after")]
    public void A_wrong_clinic_line_says_what_to_write(string line, int number, string advice)
    {
        _folder.Write("clinic.yaml", "name: Studio\n" + line + "\n");

        KnowledgeIssue issue = _folder.LoadIssues().ShouldHaveSingleItem();

        (issue.File, issue.Line, issue.Severity).ShouldBe(("clinic.yaml", number, IssueSeverity.Error));
        issue.Message.ShouldContain(advice);
    }

    [Fact]
    public void Sources_topics_and_lexicons_are_read()
    {
        _folder.Write("sources.yaml", """
            sources:
              - {id: site, title: Site, kind: clinic, verified: true}
              - id: paper
                title: "A paper: on pigment"
                authors: Doe, Roe
                year: 2019
                url: https://example.org/paper
                kind: study
                verified: false
            """);
        _folder.Write("lexicon/en.yaml", """
            synonyms:
              - [smp, micropigmentation, hair tattoo]
            abbreviations:
              appt: appointment
            misspellings:
              pigmint: pigment
            """);

        KnowledgeBase knowledge = _folder.LoadSound();

        knowledge.Sources["paper"].ShouldBe(new Source(
            "paper", "A paper: on pigment", "Doe, Roe", 2019, new Uri("https://example.org/paper"), Evidence.Study, Verified: false));
        knowledge.Topics["pain"].Title.For("es").ShouldBe("Dolor");
        knowledge.Lexicons["en"].Synonyms.ShouldHaveSingleItem().ShouldBe(["smp", "micropigmentation", "hair tattoo"]);
        knowledge.Lexicons["en"].Abbreviations["appt"].ShouldBe("appointment");
        knowledge.Lexicons["en"].Misspellings["pigmint"].ShouldBe("pigment");
        knowledge.Lexicons["es"].Synonyms.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("lexicon/en.yaml", "synonyms:\n  - [alone]\n", 2, "too-few-items")]
    [InlineData("lexicon/en.yaml", "abbreviations:\n  appt:\n", 2, "empty-value")]
    [InlineData("lexicon/en.yaml", "misspellings:\n  a: b\n  a: c\n", 3, "duplicate-key")]
    [InlineData("sources.yaml", "sources:\n  - {id: site, title: A, kind: clinic, verified: true}\n  - {id: site, title: B, kind: clinic, verified: true}\n", 3, "duplicate-item")]
    [InlineData("sources.yaml", "sources:\n  - {id: site, title: A, kind: clinic, verified: true, year: 20190}\n", 2, "wrong-type")]
    public void A_wrong_line_of_a_list_is_named(string file, string text, int line, string code)
    {
        _folder.Write(file, text);

        KnowledgeIssue issue = _folder.LoadIssues().ShouldHaveSingleItem();

        (issue.File, issue.Line, issue.Code).ShouldBe((file, line, code));
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_named()
    {
        _folder.Delete("topics.yaml");

        _folder.LoadIssues().Single().ShouldSatisfyAllConditions(
            i => i.File.ShouldBe("topics.yaml"),
            i => i.Code.ShouldBe("missing-file"));
        SmpBot.Knowledge.Loading.KnowledgeLoader.Load(Path.Combine(_folder.Path, "nowhere"))
            .ShouldBeOfType<SmpBot.Knowledge.Loading.LoadOutcome.Failed>().Issues.ShouldHaveSingleItem().Code.ShouldBe("unreadable");
    }

    [Fact]
    public void A_file_that_is_not_read_is_a_warning_and_an_editors_own_files_are_not()
    {
        _folder.Write("en/pain.txt", "x").Write("en/.#pain.md", "x").Write("en/pain.md~", "x").Write("en/4913", "x");

        KnowledgeIssue issue = _folder.LoadIssues().ShouldHaveSingleItem();

        (issue.File, issue.Code, issue.Severity).ShouldBe(("en/pain.txt", "stray-file", IssueSeverity.Warning));
    }
}
