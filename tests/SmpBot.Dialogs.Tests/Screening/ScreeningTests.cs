using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Screening;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Screening;

public sealed class ScreeningTests
{
    private static Conversation After(Language language, params string[] answers)
    {
        Conversation conversation = Conversation.Start(language).Say(language == Language.English ? "check if it suits me" : "ver si es para mí");
        foreach (string answer in answers)
        {
            conversation.Say(answer);
        }

        return conversation;
    }

    [Fact]
    public void Who_asks_who_benefits_is_offered_the_questions()
    {
        Conversation conversation = Conversation.With(ClinicKnowledge.Build(
            ClinicKnowledge.Entry("en", "who-benefits", "Who is it for?", "Most people with hair loss."))).AsWelcomed(Language.English).Say("Who is it for?");

        conversation.Tap("Check if it suits me").ExpectAction(TurnAction.Command).Expect("no diagnosis", "1 of 6:");
        conversation.Suggestions.ShouldBe(["Yes", "No", "Not sure"]);
    }

    [Theory]
    [InlineData("no no no no no no", "free consultation", "none", "")]
    [InlineData("no no no yes no no", "tell the practitioner", "contact", "P4 P11")]
    [InlineData("no no yes no no no", "your own doctor", "contact", "P5 P10")]
    [InlineData("dunno no no no no no", "tell the practitioner", "contact", "P1 P2")]
    [InlineData("yes no no no no yes", "your own doctor", "contact", "P1 P2 P13")]
    public void The_answers_lead_to_one_of_three_pieces_of_advice(string answers, string advice, string level, string rules)
    {
        Conversation conversation = After(Language.English, answers.Split(' ')).Expect(advice);

        CaseDraft draft = conversation.ExpectEffect<Effect.OpenCase>().Draft;
        draft.Reason.ShouldBe(CaseReason.Screening);
        draft.Level.ShouldBe(level);
        string.Join(' ', draft.Rules).ShouldBe(rules);
        draft.Name.ShouldBeNull();
        conversation.State.Stack.ShouldBeEmpty();
    }

    [Fact]
    public void In_spanish_too() =>
        After(Language.Spanish, "no", "sí, diabetes", "no", "no", "no", "no").Expect("Pregunta a tu médico").ExpectLanguage(Language.Spanish);

    [Fact]
    public void It_can_be_cancelled_and_interrupted()
    {
        After(Language.English, "no").Say("does it hurt?").ExpectAction(TurnAction.Answer, "pain").Expect("2 of 6:")
            .Say("banana").Expect("answer yes or no")
            .Say("cancel").Expect("kept none of your answers").State.Stack.ShouldBeEmpty();
    }

    [Fact]
    public void Every_caution_but_the_gentle_one_is_asked_about_once() =>
        ScreeningQuestion.All.SelectMany(question => question.Rules).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, 14).Select(number => $"P{number}").Order(StringComparer.Ordinal));
}
