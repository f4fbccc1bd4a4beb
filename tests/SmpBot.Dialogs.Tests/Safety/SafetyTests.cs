using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Safety;

public sealed class SafetyTests
{
    private const string Emergency = "I can't breathe and my throat is closing";
    private const string Urgent = "there is yellow pus coming out of my scalp";

    [Theory]
    [InlineData(Language.English, Emergency)]
    [InlineData(Language.Spanish, "no puedo respirar, se me cierra la garganta")]
    public void An_emergency_stops_everything_else(Language language, string words)
    {
        Conversation conversation = Conversation.Start(language).Say(words + (language == Language.English ? ". what does it cost?" : ". ¿cuánto cuesta?"));

        conversation.ExpectAction(TurnAction.Escalate, "cost").ExpectLanguage(language);
        conversation.Last.Report.Level.ShouldBe("emergency");
        conversation.Last.Report.Rules.ShouldContain("E1");
        conversation.Last.Replies[0].IsAlert.ShouldBeTrue();
        conversation.Last.Replies.ShouldAllBe(reply => reply.EntryId == null);
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("how long does it last?")]
    [InlineData("start over")]
    [InlineData("in spanish please")]
    [InlineData("leave my details")]
    [InlineData("")]
    public void An_emergency_stays_whatever_is_said_next(string words)
    {
        Conversation conversation = Conversation.Start(Language.English).Say(Emergency).Say(words);

        conversation.Last.Report.Level.ShouldBe("emergency");
        conversation.Last.Replies[0].IsAlert.ShouldBeTrue();
        conversation.ExpectNot("eight years");
    }

    [Fact]
    public void A_red_flag_opens_one_case_and_raises_it()
    {
        Conversation conversation = Conversation.Start(Language.English).Say(Urgent);
        CaseDraft urgent = conversation.ExpectEffect<Effect.OpenCase>().Draft;

        conversation.Say("what does it cost?").Last.Effects.ShouldBeEmpty();
        CaseDraft emergency = conversation.Say(Emergency).ExpectEffect<Effect.OpenCase>().Draft;

        urgent.Reason.ShouldBe(CaseReason.RedFlag);
        urgent.Level.ShouldBe("urgent");
        emergency.ShouldBe(urgent with { Level = "emergency", Rules = emergency.Rules });
        conversation.State.Cases.ShouldBe([urgent.Id]);
    }

    [Fact]
    public void At_urgent_the_prompt_comes_first_and_a_harmless_question_is_still_answered()
    {
        Conversation conversation = Conversation.Start(Language.English).Say(Urgent + ". what does it cost?");

        conversation.ExpectAction(TurnAction.Escalate, "cost").Expect("free consultation");
        conversation.Last.Replies[0].IsAlert.ShouldBeTrue();
        conversation.Last.Replies[1].EntryId.ShouldBe("cost");
    }

    [Fact]
    public void At_urgent_no_answer_about_healing_can_contradict_the_prompt() => Conversation.Start(Language.English)
        .Say(Urgent + ". how long does the redness stay?")
        .ExpectAction(TurnAction.Escalate, "redness")
        .ExpectNot("one or two days");

    [Fact]
    public void A_sign_in_the_middle_of_a_dialog_is_no_name()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("leave my details").Say(Urgent);

        conversation.Last.Report.Level.ShouldBe("urgent");
        conversation.State.Stack.ShouldHaveSingleItem().Values.ShouldNotContainKey("name");
        conversation.ExpectNot("Thank you");
    }

    [Fact]
    public void An_emergency_ends_dialogs() =>
        Conversation.Start(Language.English).Say("leave my details").Say("Ana").Say(Emergency).State.Stack.ShouldBeEmpty();

    [Fact]
    public void A_sign_at_the_end_of_a_very_long_message_is_seen()
    {
        string chatter = string.Concat(Enumerable.Repeat("my neighbour talks about his garden. ", 1_000));

        Conversation.Start(Language.English).Say(chatter + Emergency).Last.Report.Level.ShouldBe("emergency");
    }

    [Fact]
    public void Start_over_keeps_the_level_and_forget_me_clears_it()
    {
        Conversation conversation = Conversation.Start(Language.English).Say(Urgent).Say("start over");
        conversation.Last.Report.Level.ShouldBe("urgent");

        conversation.Say("forget me").State.Triage.Level.ShouldBe(SafetyLevel.None);
    }

    [Fact]
    public void A_new_visitor_in_an_emergency_sees_nothing_above_the_prompt()
    {
        Conversation conversation = Conversation.New("en").Say(Emergency);

        conversation.Last.Replies[0].IsAlert.ShouldBeTrue();
        conversation.ExpectNot("automatic assistant");
    }

    [Fact]
    public void A_caution_goes_with_the_answer()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("I am pregnant, what does it cost?");

        conversation.ExpectAction(TurnAction.Answer, "cost").Expect("free consultation");
        conversation.Last.Report.Level.ShouldBe("contact");
        conversation.Last.Report.Rules.ShouldContain("P1");
    }

    [Fact]
    public void Good_news_is_acknowledged()
    {
        Conversation conversation = Conversation.Start(Language.English).Say(Urgent).Say("I went to the doctor and got antibiotics, I am much better now");

        conversation.Last.Report.Level.ShouldBe("contact");
        conversation.Expect("Thank you for telling me");
    }
}
