using System.Text;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Tests.Loading;

public sealed class EntryLoadingTests : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_entry_is_read_with_all_its_keys()
    {
        _folder.Write("en/pain.md", """
            ---
            id: pain
            topic: pain
            question: "Does it hurt: yes or no?"
            phrasings:
              - does it hurt
              - "I am scared # of needles"
            followUps: [duration]
            sources:
              - site
            evidence: practitioners
            medical: true
            reviewed: 2026-11-01
            expires: 2027-11-01
            allow: [painless]
            ---

            Most people feel **little**.

            Ask your practitioner.

            """);

        KnowledgeEntry entry = _folder.LoadSound().Find("en", "pain").ShouldNotBeNull();

        entry.Topic.ShouldBe("pain");
        entry.Question.ShouldBe("Does it hurt: yes or no?");
        entry.Phrasings.ShouldBe(["does it hurt", "I am scared # of needles"]);
        entry.FollowUps.ShouldBe(["duration"]);
        entry.Sources.ShouldBe(["site"]);
        entry.Evidence.ShouldBe(Evidence.Practitioners);
        entry.Medical.ShouldBeTrue();
        entry.IsPointer.ShouldBeFalse();
        entry.Reviewed.ShouldBe(new DateOnly(2026, 11, 1));
        entry.Expires.ShouldBe(new DateOnly(2027, 11, 1));
        entry.Allow.ShouldBe(["painless"]);
        entry.Answer.ShouldBe("Most people feel **little**.\n\nAsk your practitioner.");
        entry.File.ShouldBe("en/pain.md");
        entry.Lines.Phrasings.ShouldBe([6, 7]);
        entry.Lines.Answer.ShouldBe(18);
    }

    [Fact]
    public void An_unknown_key_is_named_with_its_line_and_the_key_that_was_meant()
    {
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").With("phrasing", "[x]").ToString());

        KnowledgeIssue issue = OnlyError();

        (issue.File, issue.Line, issue.Code).ShouldBe(("en/duration.md", 11, "unknown-key"));
        issue.Message.ShouldContain("Did you mean 'phrasings'?");
        issue.ToString().ShouldStartWith("en/duration.md:11: error: ");
    }

    [Theory]
    [InlineData("topic", "durration", 3, "unknown-topic", "'duration'")]
    [InlineData("topic", "\"duration\"", 3, "wrong-type", "without quotes")]
    [InlineData("sources", "[sight]", 7, "unknown-source", "sources.yaml")]
    [InlineData("followUps", "[durations]", 6, "unknown-follow-up", "'duration'")]
    [InlineData("id", "pain", 2, "id-not-file-name", "id: duration")]
    [InlineData("evidence", "clinc", 8, "wrong-type", "'clinic'")]
    [InlineData("medical", "yes", 9, "wrong-type", "true or false")]
    [InlineData("phrasings", "how many years", 5, "wrong-type", "must be a list")]
    [InlineData("phrasings", "[]", 5, "too-few-items", "at least 1 item")]
    [InlineData("phrasings", "[a question: with colon]", 5, "wrong-type", "double quotes")]
    [InlineData("phrasings", "[how many years, How many  YEARS?]", 5, "duplicate-phrasing", "line 5")]
    [InlineData("question", "[a, b]", 4, "wrong-type", "single value")]
    [InlineData("question", "", 4, "empty-value", "is empty")]
    [InlineData("question", "*really", 4, "special-character", "double quotes")]
    [InlineData("question", "*really* long?", 4, "yaml-syntax", "double quotes")]
    [InlineData("question", "how: long", 4, "yaml-syntax", "double quotes")]
    [InlineData("reviewed", "2026-02-30", 10, "bad-date", "2026-11-20")]
    [InlineData("reviewed", "20/11/2026", 10, "bad-date", "2026-11-20")]
    [InlineData("expires", "2026-11-20", 11, "bad-date", "not after 'reviewed'")]
    public void A_wrong_value_is_named_with_its_line_and_what_to_write(string key, string value, int line, string code, string advice)
    {
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").With(key, value).ToString());

        KnowledgeIssue issue = OnlyError();

        (issue.File, issue.Line, issue.Code).ShouldBe(("en/duration.md", line, code));
        issue.Message.ShouldContain(advice);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("topic")]
    [InlineData("question")]
    [InlineData("phrasings")]
    [InlineData("followUps")]
    [InlineData("sources")]
    [InlineData("evidence")]
    [InlineData("medical")]
    [InlineData("reviewed")]
    public void A_missing_key_is_named(string key)
    {
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").Without(key).ToString());

        KnowledgeIssue issue = OnlyError();

        (issue.Line, issue.Code).ShouldBe((2, "missing-key"));
        issue.Message.ShouldContain($"'{key}'");
    }

    [Fact]
    public void A_key_written_twice_is_named_with_both_lines()
    {
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").ToString().Replace("medical: false", "medical: false\nmedical: true", StringComparison.Ordinal));

        KnowledgeIssue issue = OnlyError();

        (issue.Line, issue.Code).ShouldBe((10, "duplicate-key"));
        issue.Message.ShouldContain("first on line 9");
    }

    [Theory]
    [InlineData("It lasts.\n", 1, "no-front-matter")]
    [InlineData("---\nid: duration\nIt lasts.\n", 1, "no-front-matter")]
    [InlineData("---\n---\nIt lasts.\n", 2, "empty-file")]
    [InlineData("---\n- a\n---\nIt lasts.\n", 2, "no-keys")]
    public void A_file_without_keys_says_so(string text, int line, string code)
    {
        _folder.Write("en/duration.md", text);

        KnowledgeIssue issue = OnlyError();

        (issue.Line, issue.Code).ShouldBe((line, code));
    }

    [Fact]
    public void An_empty_answer_is_named_at_the_end_of_the_keys()
    {
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").Answering("  ").ToString());

        KnowledgeIssue issue = OnlyError();

        (issue.Line, issue.Code).ShouldBe((11, "empty-answer"));
    }

    [Fact]
    public void Tabs_are_explained_and_the_rest_is_checked_all_the_same()
    {
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").With("medical", "maybe").With("phrasings", "\n\t- how many years").ToString());

        _folder.LoadIssues().Select(i => (i.Line, i.Code)).ShouldBe([(6, "tab"), (10, "wrong-type")]);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_accepted()
    {
        string text = KnowledgeFolder.Entry("duration").ToString().Replace("\n", "\r\n", StringComparison.Ordinal);
        _folder.WriteBytes("en/duration.md", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        _folder.LoadSound().Find("en", "duration").ShouldNotBeNull().Answer.ShouldBe("It lasts up to eight years. It fades slowly.");
    }

    [Fact]
    public void A_file_in_another_encoding_is_named_with_the_line_of_the_first_wrong_byte()
    {
        string text = KnowledgeFolder.Entry("duration").With("question", "¿Cuánto?").ToString();
        _folder.WriteBytes("es/duration.md", Encoding.Latin1.GetBytes(text));

        KnowledgeIssue issue = OnlyError();

        (issue.File, issue.Line, issue.Code).ShouldBe(("es/duration.md", 4, "not-utf8"));
    }

    [Fact]
    public void The_same_phrasing_in_two_entries_is_named_with_the_other_place()
    {
        _folder.Write("en/pain.md", KnowledgeFolder.Entry("pain").With("question", "Does it hurt?").With("phrasings", "[how long does it last]").ToString());

        KnowledgeIssue issue = _folder.LoadIssues().Single(i => i.Severity == IssueSeverity.Error);

        (issue.File, issue.Line, issue.Code).ShouldBe(("en/pain.md", 5, "duplicate-phrasing"));
        issue.Message.ShouldContain("en/duration.md:4");
    }

    [Fact]
    public void A_missing_translation_is_a_warning_and_the_follow_up_to_it_waits()
    {
        _folder.Write("en/pain.md", KnowledgeFolder.Entry("pain").With("question", "Does it hurt?").With("phrasings", "[ouch]").ToString());
        _folder.Write("es/duration.md", KnowledgeFolder.Entry("duration").With("followUps", "[pain]").ToString());

        var loaded = _folder.Load().ShouldBeOfType<LoadOutcome.Loaded>();

        loaded.Warnings.Select(w => (w.File, w.Code, w.Severity)).ShouldBe([("en/pain.md", "missing-translation", IssueSeverity.Warning)]);
        loaded.Knowledge.Find("es", "duration").ShouldNotBeNull().FollowUps.ShouldBeEmpty();
    }

    [Fact]
    public void Issues_of_all_files_are_reported_at_once()
    {
        _folder.Write("clinic.yaml", "phone: 1\n");
        _folder.Write("topics.yaml", "topics: none\n");
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").With("medical", "maybe").Without("reviewed").ToString());
        _folder.Write("es/duration.md", "nothing");

        _folder.LoadIssues().Select(i => (i.File, i.Code)).ShouldBe(
        [
            ("clinic.yaml", "missing-key"),
            ("en/duration.md", "missing-key"),
            ("en/duration.md", "unknown-topic"),
            ("en/duration.md", "wrong-type"),
            ("es/duration.md", "no-front-matter"),
            ("topics.yaml", "wrong-type"),
        ], ignoreOrder: true);
    }

    private KnowledgeIssue OnlyError() => _folder.Load().ShouldBeOfType<LoadOutcome.Failed>().Issues.ShouldHaveSingleItem();
}
