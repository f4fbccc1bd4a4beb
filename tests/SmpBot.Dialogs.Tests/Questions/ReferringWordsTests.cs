using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class ReferringWordsTests
{
    [Theory]
    [InlineData("how many goes does that take", true)]
    [InlineData("and what would that cost", true)]
    [InlineData("y eso cuántas citas son", true)]
    [InlineData("¿eso duele mucho?", true)]
    [InlineData("how many sessions", false)]
    [InlineData("how many sessions for that beard of mine", false)]
    [InlineData("cuántas sesiones para la coronilla", false)]
    public void The_price_sessions_and_pain_of_a_procedure_are_asked_with_a_word_that_points_back(string text, bool expected) =>
        ReferringWords.AsksOfProcedure(Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("and where do I book", true)]
    [InlineData("entonces cómo saco turno", true)]
    [InlineData("book a flight", false)]
    [InlineData("how many hours", false)]
    [InlineData("cuánto cuesta la consulta", false)]
    public void How_to_get_an_appointment_is_asked_with_nothing_else(string text, bool expected) => ReferringWords.AsksToBook(Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("and what does it cost", true)]
    [InlineData("órale, y en cuánto me sale", true)]
    [InlineData("how much do you charge", true)]
    [InlineData("how much", false)]
    [InlineData("how much does it hurt", false)]
    [InlineData("cuánto me sale el láser", false)]
    [InlineData("cuándo sale el pelo", false)]
    public void The_price_is_asked_with_nothing_else(string text, bool expected) => ReferringWords.AsksPrice(Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("who'd be doing it", true)]
    [InlineData("¿y quién lo hace?", true)]
    [InlineData("who is it for", false)]
    [InlineData("who does the laser", false)]
    [InlineData("quién me quita esto", false)]
    public void Who_does_it_is_asked_with_nothing_else(string text, bool expected) => ReferringWords.AsksWho(Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("it has been calm since spring", true)]
    [InlineData("it's well controlled", true)]
    [InlineData("sigue estable", true)]
    [InlineData("is it stable", false)]
    [InlineData("my sister is calm", false)]
    [InlineData("cuánto tiempo está parada", false)]
    [InlineData("es para mi hermana", false)]
    public void How_a_condition_is_going_is_told_without_naming_it(string text, bool expected) => ReferringWords.TellsState(Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("could the pigment get hot in there", true)]
    [InlineData("la tinta se calienta ahí dentro", true)]
    [InlineData("could the needles make it worse", true)]
    [InlineData("¿y las agujas no la disparan?", true)]
    [InlineData("would the sun flare my eczema", false)]
    [InlineData("is there parking there", false)]
    public void A_place_spoken_of_before_is_asked_about(string text, bool expected) => ReferringWords.TellsOrAsksOfLast(Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("what are the upsides and downsides of either", true)]
    [InlineData("con cuál de las dos me quedo", true)]
    [InlineData("which is better", false)]
    [InlineData("how do you choose the hairline", false)]
    public void Things_named_before_are_weighed_against_each_other(string text, bool expected) => LeaningQuestion.Compares(text).ShouldBe(expected);

    [Theory]
    [InlineData("qué ventajas y desventajas tiene", 0)]
    [InlineData("what are the pros and the cons", 0)]
    [InlineData("does it look natural and last long", 1)]
    public void Two_sides_of_one_question_are_not_cut_apart(string text, int cuts) => QuestionSplitter.Halves(text).Count().ShouldBe(cuts);

    private static string[] Words(string text) => [.. MessageWords.Of(text).Select(word => word.Text)];
}
