using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.State;
using SmpBot.Triage.Tests.Evaluation;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Likeness;

public sealed class LearnedReadingTests
{
    private const string Unheard = "the glimmerwort under my crown has started to fizzle badly";

    private static readonly Lazy<TriageEngine> s_engine = new(() => Learning(Unheard, SafetyLevel.Emergency, isCrisis: false));

    [Fact]
    public void What_no_concept_has_a_word_for_is_raised_where_it_sounds_like_the_examples()
    {
        TriageVerdict verdict = Assess(s_engine.Value, "the glimmerwort under my crown has started to fizzle badly since noon");

        verdict.Level.ShouldBe(SafetyLevel.Emergency);
        verdict.Rules.ShouldContain("E12");
    }

    [Fact]
    public void Without_what_is_learned_the_rules_decide_alone() =>
        Assess(Clinic.Build(Clinic.Data), "the glimmerwort on my crown has started to fizzle since noon").Level.ShouldBe(SafetyLevel.None);

    [Fact]
    public void A_rule_that_finds_the_message_urgent_is_not_overruled()
    {
        TriageVerdict verdict = Assess(s_engine.Value, $"{Unheard}, and there is pus on my scalp");

        verdict.Level.ShouldBe(SafetyLevel.Urgent);
        verdict.Rules.ShouldBe(["U3"]);
    }

    [Fact]
    public void A_crisis_is_answered_as_one()
    {
        TriageEngine engine = Learning(Unheard, SafetyLevel.Emergency, isCrisis: true);
        TriageVerdict verdict = Assess(engine, "my glimmerwort has started to fizzle so badly under the crown");

        verdict.Rules.ShouldBe(["E15", "E13"]);
        verdict.IsCrisis.ShouldBeTrue();
    }

    [Fact]
    public void A_sentence_is_heard_beside_a_long_story()
    {
        string story = string.Concat(Enumerable.Repeat("Good morning, I had a lovely visit with your team and wonder about the price of the next session. ", 6));

        Assess(s_engine.Value, $"{story}{Unheard}. {story}").Level.ShouldBe(SafetyLevel.Emergency);
    }

    [Theory]
    [InlineData("glimmerwort fizzle")]
    [InlineData("glimmerwort started to fizzle")]
    public void A_few_words_say_too_little_to_be_compared(string text) => Assess(s_engine.Value, text).Level.ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("sin calentura y sin dolor, puedo trabajar mañana?")]
    [InlineData("por suerte no se me hincho la cara como decian")]
    public void A_sign_that_is_denied_is_not_heard(string text) => Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.None);

    [Fact]
    public void The_explanation_says_how_much_it_sounds_like_the_examples() =>
        s_engine.Value.Explain(Unheard, TriageState.Empty, Language.English, Clinic.Now).Measures
            .Select(measure => measure.Split(' ')[0]).ShouldBe(["like-urgent", "like-emergency", "like-crisis"]);

    [Fact]
    public void The_same_examples_give_the_same_reading()
    {
        TriageEngine again = Clinic.Build(Clinic.Data).Learning(Clinic.Questions);
        foreach (LabelledMessage message in LabelledSets.RedFlags.Take(200))
        {
            again.Explain(message.Text, TriageState.Empty, message.Language, Clinic.Now).Measures
                .ShouldBe(Clinic.Explain(message.Text, message.Language).Measures, message.Text);
        }
    }

    [Fact]
    public void No_labelled_message_stands_among_the_examples()
    {
        HashSet<string> labelled = [.. LabelledSets.RedFlags.Select(message => message.Text.Trim().ToLowerInvariant())];

        Clinic.Data.Examples.Where(example => labelled.Contains(example.Text.ToLowerInvariant())).ShouldBeEmpty();
    }

    /// <summary>What is learned from four fifths of the examples is asked of the last fifth, without the help of any rule but the learned ones.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Most_examples_left_out_are_known_by_the_others(string language)
    {
        SafetyExample[] left = [.. Clinic.Data.Examples.Where((example, i) => i % 5 == 0 && example.Language == language)];
        TriageEngine engine = Clinic.Build(Clinic.Data with
        {
            Examples = [.. Clinic.Data.Examples.Except(left)],
            Rules = [.. Clinic.Data.Rules.Where(rule => rule.IsFallback)],
            Questions = [],
        }).Learning(Clinic.Questions);
        double Found(IEnumerable<SafetyExample> examples) => examples
            .Average(e => engine.Assess(e.Text, TriageState.Empty, language == "es" ? Language.Spanish : Language.English, Clinic.Now).Level >= SafetyLevel.Urgent ? 1 : 0);

        Found(left.Where(e => e.Level >= SafetyLevel.Urgent)).ShouldBeGreaterThan(0.5);
        Found(left.Where(e => e.Level == SafetyLevel.None)).ShouldBeLessThan(0.12);
    }

    private static TriageEngine Learning(string text, SafetyLevel level, bool isCrisis) => Clinic.Build(Clinic.Data with
    {
        Examples =
        [
            .. ((string[])["", "since last night ", "help, ", "doctor, ", "today ", "again ", "my crown and "]).Select(start => new SafetyExample(start + text, "en", level, isCrisis)),
            .. Clinic.Data.Examples.Where((example, i) => i % 10 == 0 && example.Level == SafetyLevel.None),
        ],
    }).Learning([.. Clinic.Questions.Where((_, i) => i % 20 == 0)]);

    private static TriageVerdict Assess(TriageEngine engine, string text) => engine.Assess(text, TriageState.Empty, Language.English, Clinic.Now);
}
