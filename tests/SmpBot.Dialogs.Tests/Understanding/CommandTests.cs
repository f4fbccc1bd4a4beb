using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Understanding;

public sealed class CommandTests
{
    private static Intent Read(string words) => BuiltInContent.Intents.Recognize(MessageWords.Of(words).AsSpan());

    [Theory]
    [InlineData("help", "Help")]
    [InlineData("HELP!!", "Help")]
    [InlineData("can you help me please", "Help")]
    [InlineData("what can you do?", "Help")]
    [InlineData("¿qué puedes hacer?", "Help")]
    [InlineData("ayúdame porfa", "Help")]
    [InlineData("let's start over", "StartOver")]
    [InlineData("strat over", "StartOver")]
    [InlineData("quiero empezar de nuevo", "StartOver")]
    [InlineData("in spanish please", "SpeakSpanish")]
    [InlineData("do you speak Spanish?", "SpeakSpanish")]
    [InlineData("do you guys answer in Spanish too?", "SpeakSpanish")]
    [InlineData("¿Hablas español?", "SpeakSpanish")]
    [InlineData("¿se puede preguntar en español?", "SpeakSpanish")]
    [InlineData("en español por favor", "SpeakSpanish")]
    [InlineData("no hablo inglés", "SpeakSpanish")]
    [InlineData("english", "SpeakEnglish")]
    [InlineData("puedes hablar en inglés?", "SpeakEnglish")]
    [InlineData("I'd like to leave my details", "LeaveDetails")]
    [InlineData("leave my detials", "LeaveDetails")]
    [InlineData("can someone call me back?", "LeaveDetails")]
    [InlineData("Dejar mis datos", "LeaveDetails")]
    [InlineData("¿me pueden llamar?", "LeaveDetails")]
    [InlineData("talk to a human", "TalkToPerson")]
    [InlineData("can I speak to a real person please", "TalkToPerson")]
    [InlineData("quiero hablar con una persona", "TalkToPerson")]
    [InlineData("what do you know about me", "WhatYouKnow")]
    [InlineData("¿Qué sabes de mí?", "WhatYouKnow")]
    [InlineData("forget me", "ForgetMe")]
    [InlineData("please delete all my data", "ForgetMe")]
    [InlineData("olvídame", "ForgetMe")]
    [InlineData("borra mis datos", "ForgetMe")]
    [InlineData("that helped a lot", "ThumbUp")]
    [InlineData("muy útil, gracias", "ThumbUp")]
    [InlineData("that did not help", "ThumbDown")]
    [InlineData("no me sirvió", "ThumbDown")]
    [InlineData("eso no me ayuda en nada", "None")]
    [InlineData("never mind", "Cancel")]
    [InlineData("cancelar", "Cancel")]
    [InlineData("none of these", "NoneOfThese")]
    [InlineData("ninguna de estas", "NoneOfThese")]
    [InlineData("good morning", "Greeting")]
    [InlineData("holaaa", "Greeting")]
    [InlineData("thank you so much", "Thanks")]
    [InlineData("muchas gracias", "Thanks")]
    [InlineData("are you a real person?", "AreYouBot")]
    [InlineData("am I talking to a robot or a human?", "AreYouBot")]
    [InlineData("¿eres una persona o una máquina?", "AreYouBot")]
    [InlineData("are you a doctor", "AreYouDoctor")]
    [InlineData("¿eres médico?", "AreYouDoctor")]
    [InlineData("who are you", "WhoAreYou")]
    [InlineData("¿cómo te llamas?", "WhoAreYou")]
    [InlineData("how are you today", "HowAreYou")]
    [InlineData("bye bye", "Bye")]
    [InlineData("you are useless", "Insult")]
    [InlineData("eres tonto", "Insult")]
    [InlineData("you are a great bot", "Praise")]
    [InlineData("many thanks, that was really kind of you", "Thanks")]
    [InlineData("gracias, me ha servido mucho tu ayuda", "Thanks")]
    [InlineData("hey, is somebody there", "Presence")]
    [InlineData("bueno pues hasta otra", "Bye")]
    public void Natural_variants_and_typos_are_recognised(string words, string meaning)
    {
        Intent expected = Enum.Parse<Intent>(meaning);

        (Read(words) & expected).ShouldBe(expected);
    }

    [Theory]
    [InlineData("help with redness")]
    [InlineData("how do I cancel the pain")]
    [InlineData("can a doctor do it")]
    [InlineData("is the doctor good")]
    [InlineData("does it start over every year")]
    [InlineData("forget the price, does it hurt")]
    [InlineData("thanks, how do I book")]
    [InlineData("what is this exactly")]
    [InlineData("do you speak to my surgeon first")]
    [InlineData("is it good")]
    [InlineData("is it terrible")]
    [InlineData("¿es malo?")]
    [InlineData("cancer?")]
    [InlineData("ayuda con la rojez")]
    [InlineData("cómo cancelo el dolor")]
    [InlineData("no me ayuda la crema con el picor")]
    [InlineData("puedo hablar con mi médico antes de la sesión")]
    [InlineData("is a person with diabetes ok")]
    [InlineData("delete the dots")]
    [InlineData("can I remove it all")]
    [InlineData("who should not have it")]
    [InlineData("stop bleeding")]
    [InlineData("hello does it hurt")]
    [InlineData("fine lines")]
    [InlineData("no pain?")]
    [InlineData("yes but how long does it last")]
    [InlineData("spanish clinics")]
    [InlineData("do you do the english hairline")]
    [InlineData("¿atienden en español en recepción?")]
    [InlineData("good clinic?")]
    [InlineData("call me after the swelling")]
    [InlineData("human hair")]
    public void A_question_is_never_taken_for_a_command(string words) => Read(words).ShouldBe(Intent.None);

    [Theory]
    [InlineData("suggest.details", "LeaveDetails")]
    [InlineData("suggest.help", "Help")]
    [InlineData("suggest.cancel", "Cancel")]
    [InlineData("suggest.yes", "Yes")]
    [InlineData("suggest.send", "Yes")]
    [InlineData("suggest.no", "No")]
    [InlineData("suggest.skip", "Skip")]
    [InlineData("clarify.none", "NoneOfThese")]
    [InlineData("suggest.screening", "Screening")]
    [InlineData("suggest.not-sure", "NotSure")]
    public void What_a_button_says_is_understood_when_it_is_tapped(string key, string meaning)
    {
        Intent expected = Enum.Parse<Intent>(meaning);
        foreach (Language language in Languages.All)
        {
            (Read(BuiltInContent.Texts(language)[key]) & expected).ShouldBe(expected);
        }
    }
}
