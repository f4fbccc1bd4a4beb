using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class AnswerTests
{
    [Fact]
    public void A_question_is_answered_with_sources_and_what_to_ask_next()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("how long does it last?");

        conversation.ExpectAction(TurnAction.Answer, "duration").Expect("eight years");
        Reply reply = conversation.Last.Replies.ShouldHaveSingleItem();
        reply.EntryId.ShouldBe("duration");
        reply.Sources.ShouldHaveSingleItem().Title.ShouldBe("The clinic's article");
        conversation.Suggestions.ShouldBe(["What does SMP cost?", "Does SMP hurt?"]);
    }

    [Fact]
    public void The_same_in_spanish() => Conversation.Start(Language.Spanish)
        .Say("¿cuánto dura?")
        .ExpectAction(TurnAction.Answer, "duration")
        .ExpectLanguage(Language.Spanish)
        .Expect("ocho años");

    [Fact]
    public void At_most_three_follow_ups_are_suggested() =>
        Conversation.Start(Language.English).Say("does it hurt").Suggestions.Count.ShouldBe(3);

    [Fact]
    public void A_tapped_follow_up_is_answered() => Conversation.Start(Language.English)
        .Say("how long does it last?")
        .Tap("What does SMP cost?")
        .ExpectAction(TurnAction.Answer, "cost");

    [Fact]
    public void A_follow_up_can_be_chosen_by_its_place() => Conversation.Start(Language.English)
        .Say("how long does it last?")
        .Say("the second one")
        .ExpectAction(TurnAction.Answer, "pain");

    [Fact]
    public void Booking_offers_to_leave_details() =>
        Conversation.Start(Language.English).Say("I want an appointment").Suggestions[0].ShouldBe("Leave my details");

    [Fact]
    public void An_entry_that_is_missing_in_a_language_is_given_in_the_other_with_a_note() => Conversation.Start(Language.Spanish)
        .Say("Are the needles clean?")
        .Say("en español por favor")
        .Expect("Por ahora tengo esta respuesta solo en inglés:", "Every needle is new.");

    [Fact]
    public void An_expired_answer_asks_to_confirm_it()
    {
        KnowledgeEntry old = ClinicKnowledge.Entry("en", "parking", "Where can I park?", "Behind the house.") with
        {
            Expires = DateOnly.FromDateTime(Conversation.FirstTurn.UtcDateTime),
        };

        Conversation.With(ClinicKnowledge.Build(old)).AsWelcomed(Language.English)
            .Say("Where can I park?")
            .Expect("Behind the house.", "confirm it with the clinic");
    }

    [Fact]
    public void A_greeting_before_a_question_changes_nothing() => Conversation.Start(Language.English)
        .Say("hi there, quick question: does it hurt?")
        .ExpectAction(TurnAction.Answer, "pain");
}
