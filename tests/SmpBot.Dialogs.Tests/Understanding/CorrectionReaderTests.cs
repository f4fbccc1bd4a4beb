using System.Collections.Immutable;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.Tests.Understanding;

public sealed class CorrectionReaderTests
{
    private static readonly IntentRecognizer s_intents = IntentRecognizer.Load();

    [Theory]
    [InlineData("no, I meant the price", "the price", null)]
    [InlineData("I meant the visits not the money", "the visits", "not the money")]
    [InlineData("the visits, not the price", "the visits", "not the price")]
    [InlineData("the visits, not money", "the visits", "not money")]
    [InlineData("not the money, the visits", "the visits", "not the money")]
    [InlineData("not the money but the visits", "the visits", "not the money")]
    [InlineData("I'm not asking about the price, i mean the healing", "the healing", "I'm not asking about the price")]
    [InlineData("sorry I meant the sun rather than the pool", "the sun", "rather than the pool")]
    [InlineData("me refería a las visitas, no al dinero", "las visitas", "no al dinero")]
    [InlineData("las visitas, no la plata", "las visitas", "no la plata")]
    [InlineData("no el precio, las visitas", "las visitas", "no el precio")]
    [InlineData("no la plata, las visitas", "las visitas", "no la plata")]
    [InlineData("el precio no, las visitas", "las visitas", "el precio no")]
    [InlineData("no no, el láser no, ponérmelo", "ponérmelo", "el láser no")]
    [InlineData("no, me refiero al precio", "precio", null)]
    [InlineData("no me refiero al precio sino a las visitas", "las visitas", "no me refiero al precio")]
    public void What_is_not_meant_is_no_part_of_the_question(string message, string question, string? rejected)
    {
        Correction read = Read(message, out string asked);
        asked.ShouldBe(question);
        read.IsCorrection.ShouldBeTrue();
        read.Rejected.ShouldBe(rejected);
    }

    [Theory]
    [InlineData("does it hurt, not the first time but later")]
    [InlineData("is it a tattoo, not a make-up?")]
    [InlineData("not sure, does it hurt")]
    [InlineData("why not the whole head at once")]
    [InlineData("it does not hurt, the itching does")]
    [InlineData("no la puedo lavar, ¿verdad?")]
    [InlineData("no me duele, el médico dice que está bien")]
    [InlineData("no tengo pelo, ¿me sirve?")]
    [InlineData("¿y por qué no la barba?")]
    [InlineData("la cabeza no me duele, el cuello sí")]
    [InlineData("la barba no se puede, ¿verdad?")]
    public void A_plain_no_leaves_the_question_whole(string message)
    {
        ImmutableArray<Word> words = MessageWords.Of(message);
        Read(message, out _).ShouldBe(new Correction(0, words.Length, false, null));
    }

    [Fact]
    public void What_a_correction_means_can_hold_a_not() => Question("I meant does it not hurt").ShouldBe("does it not hurt");

    private static string Question(string message)
    {
        _ = Read(message, out string asked);
        return asked;
    }

    private static Correction Read(string message, out string asked)
    {
        ImmutableArray<Word> words = MessageWords.Of(message);
        Correction read = new CorrectionReader(s_intents, message, words).Read(0);
        asked = message[words[read.From].Start..words[read.To - 1].End];
        return read;
    }
}
