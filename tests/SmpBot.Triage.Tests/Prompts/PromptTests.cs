using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Prompts;
using SmpBot.Triage.State;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Prompts;

public class PromptTests
{
    private static readonly PromptSetting s_unitedKingdom = new("GB", "+44 20 7946 0000");

    public static TheoryData<string, Language> EveryRule()
    {
        var data = new TheoryData<string, Language>();
        foreach (SafetyRule rule in Clinic.Data.Rules)
        {
            data.Add(rule.Id, Language.English);
            data.Add(rule.Id, Language.Spanish);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void Every_rule_has_a_calm_prompt_that_begins_with_what_to_do(string rule, Language language)
    {
        string prompt = Write(rule, language, s_unitedKingdom);

        prompt.ShouldStartWith("**");
        prompt.ShouldNotContain("!");
        prompt.ShouldNotContain("{");
        prompt.ShouldNotContain("¡");
    }

    [Theory]
    [InlineData("E1", "GB", "[999](tel:999)")]
    [InlineData("E1", "ES", "[112](tel:112)")]
    [InlineData("E4", "US", "[911](tel:911)")]
    [InlineData("U3", "AR", "[107](tel:107)")]
    [InlineData("E7", "ZZ", "[112](tel:112)")]
    [InlineData("E7", null, "[112](tel:112)")]
    public void The_emergency_number_of_the_region_is_a_link(string rule, string? region, string link) =>
        Write(rule, Language.English, new PromptSetting(region, null)).ShouldContain(link);

    [Theory]
    [InlineData(Language.English, "or your local emergency number")]
    [InlineData(Language.Spanish, "o al número de emergencias de tu país")]
    public void The_local_emergency_number_is_always_named_too(Language language, string words) =>
        Write("E1", language, s_unitedKingdom).ShouldContain(words);

    [Theory]
    [InlineData("GB", "tel:116123")]
    [InlineData("US", "tel:988")]
    [InlineData("ES", "tel:024")]
    [InlineData("MX", "tel:8009112000")]
    [InlineData("CL", "tel:%2A4141")]
    public void A_crisis_gives_the_verified_line_of_the_region(string region, string link) =>
        Write("E9", Language.Spanish, new PromptSetting(region, null)).ShouldContain(link);

    [Theory]
    [InlineData("CO", "106")]
    [InlineData("AU", "131114")]
    [InlineData("IE", "116123")]
    public void An_unverified_crisis_number_is_not_shown(string region, string dial) =>
        Write("E9", Language.English, new PromptSetting(region, null)).ShouldNotContain($"tel:{dial}");

    [Fact]
    public void The_crisis_prompt_names_no_method_and_gives_the_line_first()
    {
        string prompt = Write("E9", Language.English, s_unitedKingdom);

        prompt.IndexOf("116123", StringComparison.Ordinal).ShouldBeLessThan(prompt.IndexOf("999", StringComparison.Ordinal));
        prompt.ShouldContain("Stay with somebody");
        prompt.ShouldNotContain("kill");
    }

    [Fact]
    public void An_emergency_of_the_body_beside_a_crisis_gives_the_line_too()
    {
        string prompt = Write(Clinic.Assess("I took all my pills and I can't breathe"), Language.English, s_unitedKingdom);

        prompt.ShouldStartWith("**Call [999](tel:999)");
        prompt.ShouldContain("tel:116123");
    }

    [Fact]
    public void An_urgent_prompt_says_what_makes_it_an_emergency_and_names_the_clinic_last()
    {
        string prompt = Write("U3", Language.English, s_unitedKingdom);

        prompt.IndexOf("See a doctor today", StringComparison.Ordinal).ShouldBeLessThan(prompt.IndexOf("tel:999", StringComparison.Ordinal));
        prompt.IndexOf("tel:999", StringComparison.Ordinal).ShouldBeLessThan(prompt.IndexOf("tel:+442079460000", StringComparison.Ordinal));
        prompt.ShouldContain("Do not squeeze");
    }

    [Fact]
    public void Without_a_level_there_is_no_prompt() =>
        Clinic.Engine.Prompts.Write(Clinic.Assess("how much is it"), Language.English, s_unitedKingdom).ShouldBeNull();

    [Fact]
    public void Every_question_back_stands_in_both_languages_with_buttons()
    {
        IEnumerable<string> ids = Clinic.Data.Questions.Select(q => q.Name).Append("over");
        foreach (string id in ids)
        {
            foreach (Language language in Languages.All)
            {
                QuestionBack question = Clinic.Engine.Prompts.Question(id, language).ShouldNotBeNull(id);
                question.Buttons.Count.ShouldBeGreaterThanOrEqualTo(3);
                question.Text.Text.ShouldEndWith("?");
            }
        }
    }

    [Fact]
    public void The_buttons_of_a_question_are_the_same_number_in_both_languages()
    {
        foreach (QuestionBack question in Clinic.Data.Prompts["en"].Questions)
        {
            Clinic.Engine.Prompts.Question(question.Id, Language.Spanish)!.Buttons.Count.ShouldBe(question.Buttons.Count, question.Id);
        }
    }

    private static string Write(string rule, Language language, PromptSetting setting)
    {
        SafetyRule known = Clinic.Data.Rules.Single(r => r.Id == rule);
        var verdict = new TriageVerdict
        {
            Level = known.Level,
            MessageLevel = known.Level,
            Rules = [rule],
            IsCrisis = known.IsCrisis,
            State = TriageState.Empty,
        };
        return Write(verdict, language, setting);
    }

    private static string Write(TriageVerdict verdict, Language language, PromptSetting setting) =>
        Clinic.Engine.Prompts.Write(verdict, language, setting).ShouldNotBeNull();
}
