using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text.Detection;

namespace SmpBot.Text.Tests.Detection;

public sealed class LanguageDetectorTests
{
    private static readonly string[] s_english =
    [
        "pain", "cost", "how much", "price?", "is it safe", "does it hurt", "hurts?", "healing time", "how long", "opening hours", "book",
        "i want to book", "can i swim after", "is it permanent", "will it fade", "my head is red", "its itchy", "swollen forehead",
        "fever and chills", "bleeding since yesterday", "thanks", "thank you so much", "what's smp", "who does it", "where are you",
        "can't sleep", "dont know", "im 45 and bald", "do u take cards", "refund", "gift voucher", "hair loss", "shaved head only?",
        "women?", "and for women", "how many sessions", "before and after pics", "any discount", "talk to a human", "speak with someone",
        "the second one", "none of these", "yes please", "not really", "maybe later", "tattoo removal", "blue dots", "wear a hat?",
        "sweating ok?", "gym tomorrow?", "scabs are falling off", "pls help", "need advise", "whats the diference", "looks fake imo",
        "touch up", "sunscreen", "allergic to ink", "i feel sick", "gonna look natural?", "how soon", "my scalp burns", "wat is the prise",
    ];

    private static readonly string[] s_spanish =
    [
        "duele?", "cuanto cuesta", "y cuanto dura", "precio", "precios?", "es seguro", "duele mucho", "tiempo de curación", "horarios",
        "quiero una cita", "reservar", "puedo nadar despues", "es permanente?", "se borra?", "tengo la cabeza roja", "me pica",
        "frente hinchada", "fiebre y escalofrios", "me sangra desde ayer", "gracias", "muchas gracias", "que es la micropigmentacion",
        "quien lo hace", "donde estan", "no puedo dormir", "no se", "tengo 45 y soy calvo", "aceptan tarjeta", "devolucion",
        "caida del pelo", "solo rapado?", "mujeres?", "y para mujeres", "cuantas sesiones", "fotos del antes", "algun descuento",
        "hablar con una persona", "la segunda", "ninguna de estas", "si por favor", "la verdad no", "quiza luego", "borrar tatuaje",
        "puntos azules", "puedo usar gorra", "sudar se puede", "gimnasio mañana?", "se caen las costras", "ayuda porfa", "xq me arde",
        "q me pongo", "se ve falso", "retoque", "crema para el sol", "alergia a la tinta", "me siento mal", "se nota mucho?", "tb me duele",
        "cuando vuelvo", "me arde la cabeza", "cuanto tarda", "hola buenas", "vale gracias",
    ];

    private static readonly string[] s_other =
    [
        "wat kost een behandeling", "doet het pijn", "hoe lang duurt het", "ik wil graag een afspraak maken",
        "was kostet die behandlung", "tut das weh", "wie lange dauert es", "ich möchte einen termin",
        "combien ça coûte", "est-ce que ça fait mal", "je voudrais un rendez-vous", "c'est pour les femmes aussi",
        "quanto custa a sessão", "não sei se dói muito", "você faz isso para mulheres", "quanto costa una seduta", "fa male la testa",
        "كم السعر", "هل هو مؤلم", "сколько стоит", "больно ли это", "価格はいくらですか", "多少钱", "πόσο κοστίζει", "얼마예요",
    ];

    [Fact]
    public void Short_english_messages_are_english() => Wrong(s_english, Language.English).ShouldBeEmpty();

    [Fact]
    public void Short_spanish_messages_are_spanish() => Wrong(s_spanish, Language.Spanish).ShouldBeEmpty();

    [Theory]
    [InlineData("kuantas sesiones ago", Language.Spanish)]
    [InlineData("presio del tratamiemto", Language.Spanish)]
    [InlineData("xq se vorra", Language.Spanish)]
    [InlineData("kiero kitarlo", Language.Spanish)]
    [InlineData("hwo meny seshuns", Language.English)]
    [InlineData("smp vs fue, which is better", Language.English)]
    [InlineData("smp o fue, cual es mejor", Language.Spanish)]
    public void Misspelt_words_and_words_of_both_languages_do_not_mislead(string text, Language language) =>
        LanguageDetector.Detect(text, language == Language.English ? Language.Spanish : Language.English).Language.ShouldBe(language);

    [Theory]
    [InlineData("smp vs fue")]
    [InlineData("laser")]
    [InlineData("gym?")]
    public void Words_that_both_languages_use_keep_the_language(string text) =>
        LanguageDetector.Detect(text, Language.Spanish).ShouldSatisfyAllConditions(
            found => found.Verdict.ShouldBe(LanguageVerdict.Undecided), found => found.Language.ShouldBe(Language.Spanish));

    [Fact]
    public void Other_languages_are_neither_and_keep_the_previous_language() =>
        s_other.Where(text => LanguageDetector.Detect(text, Language.Spanish) is not { Verdict: LanguageVerdict.Neither, Language: Language.Spanish })
            .ShouldBeEmpty();

    [Theory]
    [InlineData("i had my second visit, cuando puedo go swimming again", Language.English)]
    [InlineData("me hicieron la sesion el viernes and now it burns y no se que hacer", Language.Spanish)]
    [InlineData("quiero saber the price of two sessions", Language.English)]
    [InlineData("mi doctor said it is ok pero tengo miedo", Language.Spanish)]
    public void Messages_in_both_languages_are_mixed(string text, Language language) =>
        LanguageDetector.Detect(text).ShouldSatisfyAllConditions(
            found => found.Verdict.ShouldBe(LanguageVerdict.Mixed),
            found => found.Language.ShouldBe(language));

    [Theory]
    [InlineData("ok")]
    [InlineData("no")]
    [InlineData("38.5")]
    [InlineData("👍")]
    [InlineData("laser")]
    [InlineData("smp")]
    [InlineData("")]
    [InlineData("qwrtzx")]
    public void The_previous_language_stays_where_the_words_do_not_tell(string text)
    {
        foreach (Language language in Languages.All)
        {
            DetectedLanguage found = LanguageDetector.Detect(text, language);
            found.Language.ShouldBe(language);
            found.Verdict.ShouldBe(LanguageVerdict.Undecided);
        }
    }

    [Fact]
    public void Any_text_has_a_language_and_a_confidence_between_0_and_1() =>
        Prop.ForAll(AnyText.Arbitrary, text => LanguageDetector.Detect(text).Confidence is >= 0 and <= 1).QuickCheckThrowOnFailure();

    [Fact]
    public void Very_long_texts_have_a_language() =>
        LanguageDetector.Detect(string.Concat(Enumerable.Repeat("me duele la cabeza ", 6_000))).Language.ShouldBe(Language.Spanish);

    // The previous language is the other one, so that only the words can decide.
    private static string[] Wrong(string[] texts, Language language)
    {
        Language other = language == Language.English ? Language.Spanish : Language.English;
        return
        [
            .. texts.Select(text => (text, found: LanguageDetector.Detect(text, other)))
                .Where(x => x.found.Language != language || x.found.Verdict != LanguageVerdict.Clear)
                .Select(x => $"{x.text}: {x.found.Verdict} {x.found.Language} {x.found.Confidence:F2}"),
        ];
    }
}
