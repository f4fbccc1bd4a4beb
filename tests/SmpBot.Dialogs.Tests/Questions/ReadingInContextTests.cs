using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Knowledge.Model;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class ReadingInContextTests
{
    private static readonly KnowledgeEntry s_laser =
        ClinicKnowledge.Entry("en", "laser", "How does the laser go?", "In several visits.", "laser visits") with { FollowUps = ["cost"] };

    private static readonly KnowledgeEntry s_laserPain =
        ClinicKnowledge.Entry("en", "laser-pain", "Does the laser hurt?", "A little.", "laser on my dots") with { Topic = "laser" };

    private static readonly LastAnswer s_afterLaser = new("laser", "laser", "how does the laser go");

    [Fact]
    public void Of_the_last_topics_entries_the_one_wins_that_fits_the_text_by_itself_too()
    {
        ScriptedSearch search = Search()
            .Finds("does that hurt", ("pain", 0.6), ("laser-pain", 0.3))
            .Finds("laser does that hurt", ("laser", 0.95), ("laser-pain", 0.7))
            .Finds("go does that hurt", ("laser-pain", 0.6), ("pain", 0.3));

        Resolve(search, "does that hurt", s_afterLaser).ShouldBe("laser-pain");
    }

    [Fact]
    public void A_text_that_says_nothing_by_itself_gets_the_last_topic() => Resolve(
        Search()
            .Finds("how long does that take", ("duration", 0.6))
            .Finds("laser how long does that take", ("laser", 0.9))
            .Finds("go how long does that take", ("laser", 0.9), ("duration", 0.5)),
        "how long does that take",
        s_afterLaser).ShouldBe("laser");

    [Fact]
    public void What_comes_first_even_after_the_words_of_the_last_question_is_meant() => Resolve(
        Search()
            .Finds("and the redness of it", ("redness", 0.7))
            .Finds("laser and the redness of it", ("laser", 0.95))
            .Finds("go and the redness of it", ("redness", 0.8)),
        "and the redness of it",
        s_afterLaser).ShouldBe("redness");

    [Fact]
    public void The_texts_own_answer_stands_where_the_context_has_nothing_on_it() => Resolve(
        Search().Finds("does that itch", ("itching", 0.6)).Finds("laser does that itch", ("laser", 0.3)),
        "does that itch",
        s_afterLaser).ShouldBe("itching");

    [Theory]
    [InlineData("laser-pain")]
    [InlineData("cost")]
    public void An_answer_of_the_last_topic_or_one_that_follows_it_stands(string entry) => Resolve(
        Search().Finds("is it painful and dear", (entry, 0.7)).Finds("laser is it painful and dear", ("laser", 0.95)),
        "is it painful and dear",
        s_afterLaser).ShouldBe(entry);

    [Fact]
    public void What_the_text_and_the_title_agree_on_the_last_question_does_not_change() => Resolve(
        Search().Finds("does that itch", ("itching", 0.6)).Finds("laser does that itch", ("itching", 0.6)).Finds("go does that itch", ("laser", 0.95)),
        "does that itch",
        s_afterLaser).ShouldBe("itching");

    [Fact]
    public void Where_what_they_agree_on_is_too_little_the_last_question_is_read() => Resolve(
        Search().Finds("is that so", ("redness", 0.4)).Finds("laser is that so", ("redness", 0.4)).Finds("go is that so", ("laser", 0.95)),
        "is that so",
        s_afterLaser).ShouldBe("laser");

    [Theory]
    [InlineData("¿cómo se quita con el láser?", "laser")]
    [InlineData("how is it quita with the laser?", "itching")]
    public void A_question_in_the_other_language_is_no_context_but_its_topic_is(string lastQuestion, string entry) => Resolve(
        Search()
            .Finds("does that itch", ("redness", 0.3))
            .Finds("laser does that itch", ("laser", 0.9), ("itching", 0.3))
            .Finds("láser? does that itch", ("itching", 0.98))
            .Finds("laser? does that itch", ("itching", 0.98)),
        "does that itch",
        s_afterLaser with { Question = lastQuestion }).ShouldBe(entry);

    [Fact]
    public void An_answer_that_is_forgotten_beside_the_last_question_gives_way()
    {
        ScriptedSearch search = Search()
            .Finds("will it itch", ("redness", 0.84))
            .Finds("laser will it itch", ("laser", 0.9))
            .Finds("go will it itch", ("laser", 0.92));

        Resolve(search, "will it itch", s_afterLaser).ShouldBe("laser");
        search.Finds("go will it itch", ("laser", 0.92), ("redness", 0.5));
        Resolve(search, "will it itch", s_afterLaser).ShouldBe("redness");
    }

    [Fact]
    public void A_text_of_which_no_reading_has_anything_is_not_answered() =>
        Resolve(Search().Finds("the moon", ("redness", 0.1)), "is the moon made of cheese", s_afterLaser).ShouldBeNull();

    [Fact]
    public void A_place_after_an_exchanged_subject_is_asked_of_the_first_question()
    {
        ScriptedSearch search = Search()
            .Finds("and at the crown", ("itching", 0.6))
            .Finds("hurt and at the crown", ("pain", 0.9))
            .Finds("go and at the crown", ("laser", 0.9))
            .Finds("pain and at the crown", ("pain", 0.9))
            .Finds("laser and at the crown", ("laser", 0.9));
        LastAnswer exchanged = s_afterLaser with { CarriedQuestion = "does it hurt", CarriedFrom = new CarriedEntry("pain", "pain") };

        Resolve(search, "and at the crown", exchanged).ShouldBe("pain");
        Resolve(search, "and at the crown", s_afterLaser).ShouldBe("laser");
    }

    [Fact]
    public void A_subject_exchanged_twice_is_asked_of_the_first_question()
    {
        ScriptedSearch search = Search().Finds("and the laser", ("redness", 0.3), ("laser", 0.2)).Finds("stay the laser", ("laser", 0.9));
        LastAnswer exchanged = new("itching", "itching", "and the scabs") { CarriedQuestion = "how long does it stay", CarriedFrom = new CarriedEntry("redness", "redness") };

        Resolve(search, "and the laser", exchanged).ShouldBe("laser");
    }

    [Theory]
    [InlineData("redness", "redness")]
    [InlineData("cost", "duration")]
    public void How_long_is_asked_of_the_treatment_after_a_topic_without_a_duration(string last, string expected) => Resolve(
        Search()
            .Finds("for how long", ("duration", 0.9))
            .Finds("redness for how long", ("redness", 0.95))
            .Finds("go for how long", ("redness", 0.95))
            .Finds("price for how long", ("cost", 0.95)),
        "for how long",
        new LastAnswer(last, last, "how does it go")).ShouldBe(expected);

    [Theory]
    [InlineData("and how much")]
    [InlineData("the price")]
    public void A_price_is_asked_of_the_treatment(string words) => Resolve(
        Search().Finds(words, ("cost", 0.85)).Finds("laser " + words, ("laser", 0.9), ("cost", 0.2)).Finds("go " + words, ("laser", 0.9), ("cost", 0.2)),
        words,
        s_afterLaser).ShouldBe("cost");

    [Fact]
    public void A_correction_asks_the_last_question_of_what_was_meant()
    {
        ScriptedSearch search = Search().Finds("the redness", ("redness", 0.7)).Finds("long the redness", ("itching", 0.7));
        LastAnswer last = new("duration", "duration", "for how long");

        Resolve(search, "no sorry i meant the redness", last).ShouldBe("itching");
    }

    private static ScriptedSearch Search() => new(s_laser, s_laserPain);

    private static string? Resolve(ScriptedSearch search, string words, LastAnswer last)
    {
        var turn = search.Turn(words, last);
        return QuestionResolver.Resolve(turn, turn.Reading.Question) is Resolution.Found found ? found.Answer.Entry : null;
    }
}
