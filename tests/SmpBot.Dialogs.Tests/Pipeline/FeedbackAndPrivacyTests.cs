using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.State;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Pipeline;

public sealed class FeedbackAndPrivacyTests
{
    [Theory]
    [InlineData("👍")]
    [InlineData("that helped")]
    [InlineData("good answer")]
    public void A_thumb_up_is_kept_for_the_last_answer(string words)
    {
        Effect.RecordFeedback feedback = Conversation.Start(Language.English)
            .Say("does it hurt").Say(words).ExpectAction(TurnAction.Command).ExpectEffect<Effect.RecordFeedback>();

        feedback.ShouldBe(new Effect.RecordFeedback("pain", true, null, "does it hurt", Language.English));
    }

    [Fact]
    public void A_thumb_down_asks_why_and_keeps_the_reason()
    {
        Conversation conversation = Conversation.Start(Language.Spanish).Say("¿duele?").Say("no me sirvió").Expect("¿Qué faltaba?");
        conversation.ExpectEffect<Effect.RecordFeedback>().Reason.ShouldBeNull();

        conversation.Say("demasiado general").Expect("He guardado tus palabras");

        conversation.ExpectEffect<Effect.RecordFeedback>().Reason.ShouldBe("demasiado general");
        conversation.State.Stack.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("no")]
    [InlineData("never mind")]
    public void The_reason_may_be_left_out(string words)
    {
        Conversation conversation = Conversation.Start(Language.English).Say("does it hurt").Say("👎").Say(words);

        conversation.Last.Effects.ShouldBeEmpty();
        conversation.State.Stack.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_question_instead_of_a_reason_is_answered() => Conversation.Start(Language.English)
        .Say("does it hurt").Say("👎").Say("how long does it last?").ExpectAction(TurnAction.Answer, "duration");

    [Fact]
    public void Without_an_answer_there_is_nothing_to_judge() =>
        Conversation.Start(Language.English).Say("👎").Expect("not given an answer").Last.Effects.ShouldBeEmpty();

    [Fact]
    public void What_the_bot_knows_is_told_from_the_state() => Conversation.Start(Language.English)
        .Say("does it hurt").Say("leave my details").Say("Ana").Say("what do you know about me")
        .Expect("you have sent 4", "2026-11-21 09:01", "English", "Does SMP hurt?", "Ana", "forget me", "kept for 30 days");

    [Fact]
    public void Forgetting_leaves_nothing_and_gives_a_receipt()
    {
        Conversation conversation = Conversation.Start(Language.English)
            .Say("does it hurt").Say("leave my details").Say("Ana").Say("forget me");

        string receipt = conversation.ExpectEffect<Effect.ForgetVisitor>().Receipt;
        conversation.Expect(receipt);
        ConversationStateJson.Write(conversation.State).ShouldBe(ConversationStateJson.Write(new ConversationState()));
    }

    [Fact]
    public void Starting_over_keeps_no_dialog_and_no_context()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("does it hurt").Say("leave my details").Say("start over");

        conversation.ExpectAction(TurnAction.Command);
        conversation.State.Stack.ShouldBeEmpty();
        conversation.State.LastAnswer.ShouldBeNull();
    }
}
