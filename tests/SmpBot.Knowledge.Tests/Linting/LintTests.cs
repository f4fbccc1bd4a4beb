using SmpBot.Knowledge.Linting;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Tests.Linting;

public sealed class LintTests : IDisposable
{
    private static readonly DateOnly s_today = new(2026, 11, 21);

    private readonly KnowledgeFolder _folder = new();

    public LintTests() => Write(English(), Spanish());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_good_entry_has_no_findings() => Lint().ShouldBeEmpty();

    [Fact]
    public void Too_few_phrasings_are_named_at_their_key()
    {
        Write(English().With("phrasings", "[one way, another]"), Spanish());

        Only().ShouldSatisfyAllConditions(
            f => f.Code.ShouldBe("few-phrasings"),
            f => f.Line.ShouldBe(5),
            f => f.Message.ShouldContain("There are 2 phrasings"));
    }

    [Theory]
    [InlineData("years how many again?", "again how many years")]
    [InlineData("tell me wen it fades", "tell me when it fades")]
    public void Phrasings_that_are_nearly_the_same_are_named_with_both_lines(string one, string two)
    {
        Write(English().With("phrasings", PhrasingList([one, two, .. s_english])), Spanish());

        KnowledgeIssue finding = Only();

        (finding.Severity, finding.Code, finding.Line).ShouldBe((IssueSeverity.Warning, "alike-phrasings", 7));
        finding.Message.ShouldContain("line 6");
    }

    [Fact]
    public void A_long_answer_is_named_with_its_count_of_words()
    {
        string words = string.Join(' ', Enumerable.Repeat("word", 121));
        Write(English().Answering($"[{words}](https://example.com/not/counted)"), Spanish().Answering("Palabra."));

        Only().ShouldSatisfyAllConditions(f => f.Code.ShouldBe("answer-too-long"), f => f.Message.ShouldContain("121 words"));
    }

    [Theory]
    [InlineData("en", "It is permanent.", "permanent")]
    [InlineData("en", "You will see, it is 100% natural.", "100 %")]
    [InlineData("en", "It is painless, we guarantee that.", "painless")]
    [InlineData("en", "Results are guaranteed.", "guaranteed")]
    [InlineData("es", "El resultado es permanente.", "permanente")]
    [InlineData("es", "Es un tratamiento indoloro.", "indoloro")]
    [InlineData("es", "Se hace sin dolor.", "sin dolor")]
    [InlineData("es", "Resultado garantizado.", "garantizado")]
    [InlineData("es", "Es 100 % natural.", "100 %")]
    public void A_promise_is_named_with_the_way_to_allow_it(string language, string answer, string allowance)
    {
        string other = answer.Contains("100", StringComparison.Ordinal) ? "100." : "Nothing.";
        Write(
            English().Answering(language == "en" ? "First line.\n\n" + answer : other),
            Spanish().Answering(language == "es" ? "Primera línea.\n\n" + answer : other));

        KnowledgeIssue finding = Lint()[0];

        (finding.File, finding.Code).ShouldBe(($"{language}/duration.md", "promise"));
        finding.Message.ShouldContain($"allow: [\"{allowance}\"]");
        (finding.Line - _folder.LoadSound().Find(language, "duration")!.Lines.Answer).ShouldBe(2);
    }

    [Fact]
    public void An_allowed_promise_word_passes()
    {
        Write(
            English().Answering("No, it is not permanent.").With("allow", "[Permanent]"),
            Spanish().Answering("No es permanente, ni 100 % estable.").With("allow", "[permanente, \"100%\", numbers-differ]"));

        Lint().ShouldBeEmpty();
    }

    [Fact]
    public void The_money_back_guarantee_is_no_promise_word()
    {
        Write(English().Answering("There is a money-back guarantee."), Spanish().Answering("Hay garantía de devolución."));

        Lint().ShouldBeEmpty();
    }

    [Fact]
    public void An_expired_review_is_a_warning_and_one_in_the_future_an_error()
    {
        Write(
            English().With("reviewed", "2025-11-20").With("expires", "2026-11-21"),
            Spanish().With("reviewed", "2026-11-22").With("expires", "2026-11-23").With("allow", "[keys-differ]"));

        Lint().Select(f => (f.File, f.Line, f.Code, f.Severity)).ShouldBe(
        [
            ("en/duration.md", 23, "expired", IssueSeverity.Warning),
            ("es/duration.md", 22, "reviewed-in-future", IssueSeverity.Error),
        ]);
    }

    [Theory]
    [InlineData("It may. Ask your practitioner or doctor before you book.", "Puede. Consulta a tu micropigmentador o a tu médico.", 0)]
    [InlineData("It may. **Ask your doctor!**", "Puede. Consúltalo con una dermatóloga.", 0)]
    [InlineData("Your doctor knows. It may.", "Puede. Consulta a tu médica.", 1)]
    [InlineData("It may. Ask your doctor.", "Tu médico lo sabe. Puede.", 1)]
    public void A_medical_answer_ends_with_the_advice_to_ask(string english, string spanish, int findings)
    {
        Write(English().With("medical", "true").Answering(english), Spanish().With("medical", "true").Answering(spanish));

        Lint().Count(f => f.Code == "no-advice").ShouldBe(findings);
    }

    [Theory]
    [InlineData("![a scalp](https://example.com/a.png)", "pictures")]
    [InlineData("Press <b>here</b>.", "HTML")]
    [InlineData("## Duration", "headings")]
    [InlineData("| a | b |", "tables")]
    [InlineData("```", "code")]
    [InlineData("> quoted", "quotes")]
    [InlineData("***", "rules")]
    [InlineData("[site](http://example.com)", "https:")]
    public void Markdown_that_the_chat_cannot_show_is_named_at_its_line(string markdown, string advice)
    {
        Write(English().Answering("Yes.\n\n" + markdown + "\n"), Spanish());

        KnowledgeIssue finding = Lint()[0];

        finding.Code.ShouldBe("markdown");
        finding.Message.ShouldContain(advice);
        (finding.Line - _folder.LoadSound().Find("en", "duration")!.Lines.Answer).ShouldBe(2);
    }

    [Fact]
    public void Lists_emphasis_and_safe_links_pass()
    {
        Write(English().Answering("Yes, **really**:\n\n- one [site](https://example.com)\n- *two* [call](tel:+15550100)\n\n1. three"), Spanish().Answering("Sí, dos, tres."));

        Lint().ShouldNotContain(f => f.Code == "markdown");
    }

    [Fact]
    public void A_missing_translation_and_differing_keys_are_errors()
    {
        _folder.Write("en/pain.md", English().With("id", "pain").With("question", "Hurts?").With("phrasings", PhrasingList([.. s_english.Select(p => p + " ouch")])).ToString());
        Write(English(), Spanish().With("medical", "true").Answering("Ocho años puede. Consulta a tu médico."));

        Lint().Select(f => (f.File, f.Code, f.Severity)).ShouldBe(
        [
            ("en/pain.md", "missing-translation", IssueSeverity.Error),
            ("es/duration.md", "keys-differ", IssueSeverity.Error),
        ]);
    }

    [Fact]
    public void Pointers_belong_to_out_of_scope_and_answers_name_a_source()
    {
        Write(English().With("pointer", "true").With("sources", "[]"), Spanish().With("sources", "[]").With("pointer", "true"));
        Lint().Select(f => f.Code).ShouldBe(["pointer", "pointer"]);

        Write(English().With("topic", "out-of-scope"), Spanish().With("topic", "out-of-scope"));
        Lint().Select(f => f.Code).ShouldBe(["pointer", "pointer"]);

        Write(English().With("sources", "[]"), Spanish().With("sources", "[]"));
        Lint().Select(f => f.Code).ShouldBe(["no-source", "no-source"]);
    }

    private static readonly string[] s_english =
    [
        "how many years", "when does it go", "lifespan of the dots", "forever or not", "will it be gone in summer", "years of wear",
        "does it stay", "is this a yearly thing", "how soon do I need more", "long lasting?", "I worry that it vanishes", "expected time",
    ];

    private static readonly string[] s_spanish =
    [
        "cuánto aguanta", "en cuántos años se va", "vida de los puntos", "es para toda la vida", "se borra", "me preocupa que se quite",
        "tiempo que dura", "cada cuánto se repite", "es definitivo", "se mantiene", "hasta cuándo se ve", "años de duración",
    ];

    private static EntryText English() => KnowledgeFolder.Entry("duration")
        .With("phrasings", PhrasingList(s_english))
        .Answering("It stays up to eight years.");

    private static EntryText Spanish() => KnowledgeFolder.Entry("duration")
        .With("question", "¿Cuánto dura?")
        .With("phrasings", PhrasingList(s_spanish))
        .Answering("Se mantiene hasta ocho años.");

    private static string PhrasingList(IEnumerable<string> phrasings) => string.Concat(phrasings.Select(p => $"\n  - \"{p}\""));

    private void Write(EntryText english, EntryText spanish) =>
        _folder.Write("en/duration.md", english.ToString()).Write("es/duration.md", spanish.ToString());

    private IReadOnlyList<KnowledgeIssue> Lint() => KnowledgeLint.Run(_folder.LoadSound(), s_today);

    private KnowledgeIssue Only() => Lint().Where(f => f.Code != "numbers-differ").ShouldHaveSingleItem();
}
