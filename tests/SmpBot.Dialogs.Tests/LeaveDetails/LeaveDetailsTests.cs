using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.LeaveDetails;

public sealed class LeaveDetailsTests
{
    private static Conversation AtSummary() => Conversation.Start(Language.English)
        .Say("leave my details").Say("Ana").Say("555 123 4567").Say("after 5").Say("yes");

    [Fact]
    public void The_whole_dialog_opens_a_case()
    {
        Conversation conversation = Conversation.Start(Language.English)
            .Say("does it hurt")
            .Say("leave my details").ExpectAction(TurnAction.Command).Expect("We keep your details to call you.", "What is your name?")
            .Say("my name is Ana Pérez").ExpectAction(TurnAction.Prompt).Expect("Thank you, Ana Pérez")
            .Say("you can reach me on +34 612 345 678").Expect("good time")
            .Say("weekdays after 5").Expect("May I keep these details")
            .Say("yes").Expect("Ana Pérez", "+34 612 345 678", "weekdays after 5", "not given")
            .Tap("Yes, send it").ExpectAction(TurnAction.Command);

        CaseDraft draft = conversation.ExpectEffect<Effect.OpenCase>().Draft;
        draft.Name.ShouldBe("Ana Pérez");
        draft.Phone.ShouldBe("+34 612 345 678");
        draft.Email.ShouldBeNull();
        draft.GoodTime.ShouldBe("weekdays after 5");
        draft.ConsentText.ShouldBe("We keep your details to call you.");
        draft.Topic.ShouldBe("does it hurt");
        draft.Reason.ShouldBe(CaseReason.ContactRequest);
        conversation.State.Cases.ShouldBe([draft.Id]);
        conversation.State.Stack.ShouldBeEmpty();
        conversation.Expect(draft.Id, "cannot promise a call back");
    }

    [Fact]
    public void The_whole_dialog_in_spanish()
    {
        Conversation conversation = Conversation.Start(Language.Spanish)
            .Say("quiero dejar mis datos").Expect("Guardamos tus datos", "¿Cómo te llamas?")
            .Say("me llamo Juan").Say("juan@example.com").Say("da igual").Say("sí, claro").Expect("juan@example.com")
            .Say("sí");

        conversation.ExpectEffect<Effect.OpenCase>().Draft.Email.ShouldBe("juan@example.com");
        conversation.ExpectLanguage(Language.Spanish);
    }

    [Theory]
    [InlineData("12345", "I need a name")]
    [InlineData("I would rather not tell you", "I need a name")]
    [InlineData("👻", "I need a name")]
    public void A_bad_name_is_asked_again(string words, string expected) =>
        Conversation.Start(Language.English).Say("leave my details").Say(words).ExpectAction(TurnAction.Prompt).Expect(expected);

    [Theory]
    [InlineData("12345", "does not look complete")]
    [InlineData("ana@", "should look like name@example.com")]
    [InlineData("ana@example", "should look like name@example.com")]
    [InlineData("the usual", "did not find a phone number")]
    public void A_bad_contact_is_asked_again_with_what_is_wrong(string words, string expected) =>
        Conversation.Start(Language.English).Say("leave my details").Say("Ana").Say(words).Expect(expected);

    [Fact]
    public void Name_and_phone_may_come_together() =>
        Conversation.Start(Language.English).Say("leave my details").Say("Ana, 555 123 4567").Expect("good time");

    [Fact]
    public void A_question_in_between_is_answered_and_the_dialog_goes_on()
    {
        Conversation conversation = Conversation.Start(Language.English)
            .Say("leave my details").Say("Ana")
            .Say("wait, does it hurt?").ExpectAction(TurnAction.Answer, "pain").Expect("little pain", "Back to your details.");

        conversation.Suggestions.ShouldBe(["Cancel"]);
        conversation.Say("555 123 4567").Expect("good time");
    }

    [Fact]
    public void A_choice_in_between_is_made_and_the_dialog_goes_on() => Conversation.Start(Language.English)
        .Say("leave my details").Say("Ana")
        .Say("is it price years appointment?").ExpectAction(TurnAction.Clarify).ExpectNot("Back to your details")
        .Say("1").ExpectAction(TurnAction.Answer, "duration").Expect("Back to your details.");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Cancel_works_at_every_step(int step)
    {
        string[] words = ["Ana", "555 123 4567", "after 5", "yes"];
        Conversation conversation = Conversation.Start(Language.English).Say("leave my details");
        foreach (string said in words.Take(step))
        {
            conversation.Say(said);
        }

        conversation.Say("cancel").Expect("thrown those details away");
        conversation.State.Stack.ShouldBeEmpty();
        conversation.Last.Effects.ShouldBeEmpty();
    }

    [Fact]
    public void Without_consent_nothing_is_kept()
    {
        Conversation conversation = Conversation.Start(Language.English)
            .Say("leave my details").Say("Ana").Say("555 123 4567").Say("after 5").Say("no").Expect("not kept any of it");

        conversation.State.Stack.ShouldBeEmpty();
        conversation.Last.Effects.ShouldBeEmpty();
    }

    [Fact]
    public void Consent_needs_a_clear_yes() => Conversation.Start(Language.English)
        .Say("leave my details").Say("Ana").Say("555 123 4567").Say("after 5").Say("perhaps some day")
        .Expect("clear yes");

    [Theory]
    [InlineData("no, the phone is 555 867 5309", "555 867 5309")]
    [InlineData("my email is ana@example.com", "ana@example.com")]
    [InlineData("the name is Anna", "Name: Anna")]
    [InlineData("the time should be mornings", "mornings")]
    public void The_summary_can_be_corrected_in_words(string words, string expected) => AtSummary().Say(words).Expect(expected, "Shall I send it?");

    [Fact]
    public void The_summary_can_be_corrected_by_tapping() => AtSummary()
        .Tap("Change the phone or e-mail").Expect("right phone number")
        .Say("ana@example.com").Expect("E-mail: ana@example.com");

    [Fact]
    public void A_name_cannot_carry_markup()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("leave my details").Say("[Ana](https://evil.example)");

        conversation.ExpectNot("](https:");
    }

    [Fact]
    public void With_a_staff_channel_a_call_back_is_promised() => Conversation.Start(Language.English, new DialogOptions { StaffChannelConfigured = true })
        .Say("leave my details").Say("Ana").Say("555 123 4567").Say("after 5").Say("yes").Say("yes")
        .Expect("they will get back to you");

    [Fact]
    public void Asking_for_it_twice_does_not_start_it_twice()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("leave my details").Say("Ana").Say("leave my details");

        conversation.State.Stack.Length.ShouldBe(1);
        conversation.Expect("phone number or e-mail");
    }

    [Fact]
    public void Changing_the_language_keeps_what_was_given() => Conversation.Start(Language.English)
        .Say("leave my details").Say("Ana")
        .Say("in spanish please").Expect("Volvamos a tus datos.", "teléfono");
}
