using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Knowledge.Model;
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

    [Theory]
    [InlineData("en-US", Emergency, "tel:911")]
    [InlineData("en-GB", Emergency, "tel:999")]
    [InlineData("es-ES", "no puedo respirar, se me cierra la garganta", "tel:112")]
    [InlineData("es-MX", "quiero matarme", "8009112000")]
    public void The_prompt_gives_the_numbers_of_the_visitors_region(string locale, string words, string number) =>
        Conversation.New(locale).Say(words).Expect(number);

    [Fact]
    public void Only_a_watched_channel_lets_the_team_know()
    {
        Conversation.Start(Language.English).Say(Urgent).ExpectNot("I have let them know");
        Conversation.Start(Language.English, new DialogOptions { StaffChannelConfigured = true }).Say(Urgent).Expect("I have let them know");
    }

    [Fact]
    public void The_clinics_hours_stand_in_the_prompt_where_it_states_them()
    {
        Clinic clinic = new()
        {
            Name = "Test Clinic",
            Phone = "+1 555 010 2030",
            TimeZone = "America/New_York",
            OpeningHours =
            [
                new OpeningHours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(17, 0)),
                new OpeningHours(DayOfWeek.Tuesday, new TimeOnly(9, 0), new TimeOnly(17, 0)),
            ],
        };

        Conversation.With(ClinicKnowledge.Build(clinic)).AsWelcomed(Language.English)
            .Say(Urgent)
            .Expect("tel:+15550102030", "open Monday, Tuesday 09:00–17:00 (America/New_York)");
    }

    [Fact]
    public void A_question_back_has_buttons_and_its_answer_is_not_searched()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("my scalp is red and warm after the session");
        Reply question = conversation.Last.Replies[^1];
        question.Suggestions.ShouldNotBeEmpty();

        conversation.Tap(question.Suggestions[0].Title).ExpectNot("I do not know").Last.Effects.OfType<Effect.RecordUnanswered>().ShouldBeEmpty();
    }

    [Fact]
    public void A_question_of_the_visitor_instead_is_answered() => Conversation.Start(Language.English)
        .Say("my scalp is red and warm after the session").Say("what does it cost?").Expect("free consultation");

    [Fact]
    public void A_day_later_it_is_asked_once_whether_it_is_over()
    {
        Conversation conversation = Conversation.Start(Language.English).Say(Urgent).Wait(TimeSpan.FromHours(25)).Say("what does it cost?");
        conversation.Suggestions.ShouldContain("Yes, it is over");

        conversation.Tap("Yes, it is over").Last.Report.Level.ShouldBe("none");
        conversation.Expect("Thank you for telling me");
    }
}
