using System.Collections.Frozen;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>The closed classes of words by which a text refers to what was said before, in both languages.</summary>
internal static class ReferringWords
{
    private const int ShortestWithPronoun = 6;

    // "that", "them", "each one": whatever was spoken of last.
    private static readonly FrozenSet<string> s_demonstratives = WordSet.Of(
        "that thats this those these they them theirs both each one ones eso esto esos esas ese esa estos estas ello ellos ellas ambas ambos una uno cada ahi alli");

    // Words that ask without naming anything: measures of time, light verbs, judgements, degrees.
    private static readonly FrozenSet<string> s_frames = WordSet.Of(
        "long many often soon last lasts lasting take takes taking took happen happens happened happening go goes going gone away stop stops need needs get gets make makes mean means " +
        "common worry worried wait waiting dangerous serious bad good big far apart better sure times time later first still right way help keep turn come comes start starts tell more less " +
        "bit lot enough after afterwards beforehand before since until kind normal possible really true completely totally fully entirely quickly fast slowly usually rarely frequently wrong went anything something day days read heard saw told said says seen week weeks month months year years hour hours " +
        "dura duran durar durara duro tarda tardan tardar tardaria tarde pasa pasan pasar pasaria pasara ocurre ocurren quita quitan quitarse vez veces tiempo hacer hace hacen haga esperar espero " +
        "peligroso peligrosa grave malo mala malos malas mal bueno buena buenos buenas peligrosos normales rapido rapidamente lento graves primero luego despues antes tantas tantos tanta tanto toca tocan lleva llevan sale salen aparece aparecen frecuente necesario verdad " +
        "tendria tengo tendre tendriamos deberia debo debe habria hago haria lei oi vi dicen dijeron " +
        "cosas dos mejor peor dejar dejo deje seguir completo totalmente dia dias semana semanas mes meses ano anos hora horas plazo");

    // Where on the head: what is asked of it was said before.
    private static readonly FrozenSet<string> s_places = WordSet.Of(
        "crown temple temples side sides back front top middle head nape area areas spot spots " +
        "coronilla sien sienes lado lados lateral laterales nuca frente atras delante adelante arriba medio cabeza zona zonas entire full whole rest entera entero completa completo resto parte partes toda todo todos todas");

    private static readonly FrozenSet<string> s_spanishThirdPerson = WordSet.Of("es son esta estan era seria sera va viene sigue");

    private static readonly FrozenSet<string> s_more = WordSet.Of(
        "tell more give details detail explain elaborate go further say else cuentame cuenta dime mas detalles detalle explica explicame amplia algo informacion information");

    private static readonly FrozenSet<string> s_askingWords = WordSet.Of(
        "what whats when where who which how why is are am do does did can could will would should may might has have was were " +
        "que cual cuales cuando cuanto cuanta cuantos cuantas como donde quien por porque puedo puede pueden se es son hay");

    private static readonly FrozenSet<string> s_interrogatives = WordSet.Of("what when where which how why que cual cuando cuanto cuanta cuantos cuantas como donde porque");

    private static readonly FrozenSet<string> s_openers = WordSet.Of("and but so then or ah ok well e y o pero entonces");

    // The object pronouns of Spanish are articles, too; after these words they are pronouns.
    private static readonly FrozenSet<string> s_beforePronoun = WordSet.Of("se me te no que como cuando si ya nos quien donde tambien");

    private static readonly FrozenSet<string> s_afterPronoun = WordSet.Of("tengo tiene puedo puede podria he ha hay voy va quiero debo puse tenia");

    private static readonly FrozenSet<string> s_afterNeuterArticle = WordSet.Of("de demas mismo que otro");

    private static readonly FrozenSet<string> s_ofTreatment = WordSet.Of("last lasts cost costs price book years dura duran cuesta cuestan precio anos");

    private static readonly FrozenSet<string> s_howLong = WordSet.Of(
        "and but so then ok for how long does do will it this that last lasts stay stays y pero entonces por cuanto tiempo dura durara eso esto se mantiene");

    private static readonly FrozenSet<string> s_ofProcedure = WordSet.Of(
        "session sessions visit visits appointment appointments sitting sittings go goes round rounds treatment treatments trip trips shot shots cost costs price expensive pricey dear pay " +
        "sesion sesiones visita visitas cita citas pasada pasadas tanda tandas vez veces turno turnos cuesta cuestan costaria precio caro vale sale saldria cobran cobrais pago pagar duele dolor doloroso hurt hurts painful sore pain");

    private static readonly FrozenSet<string> s_aroundProcedure = WordSet.Of(
        "and but so then ok how many much long would will do does did i it they you we need needs take takes to be is are that this for with of in the a by what whats about have get done does done roughly usually again " +
        "y o pero entonces ok vale cuanto cuanta cuantos cuantas que es son eso esto ello lo me se le para con de en por hay hace hacen falta faltan necesito necesita necesitan necesitaria haria harian serian seria tengo tendria ir mas menos un una el la " +
        "cosa al como muy tan llevaria lleva llevan suele suelen mucho");

    private static readonly FrozenSet<string> s_booking = WordSet.Of(
        "book booking appointment appointments consultation schedule reserve reservar reservo reserva agendar agendo agendo cita citas turno hora consulta");

    private static readonly FrozenSet<string> s_aroundBooking = WordSet.Of(
        "and but so then ok right how do does can could i we where a an the my in to make get set up for now please one it online with you " +
        "y pero entonces vale ok bueno como donde puedo podria se hago hacer para pido pedir pides pedis pide saco sacar cojo coger tomo tomar una un la mi con vosotros ustedes ya ahora quiero quisiera me por favor");

    private static readonly FrozenSet<string> s_rests = WordSet.Of(
        "stable quiet calm inactive dormant controlled control remission stopped settled asleep active " +
        "parada parado paradas quieta quieto quietas estable estables inactiva inactivo inactivas dormida dormido tranquila tranquilo tranquilas controlada controlado controladas remision calma frenada frenado activa activo");

    private static readonly FrozenSet<string> s_changes = WordSet.Of("worse angrier flare empeora empeoran empeoraria empeore agrava agravan agravaria dispara disparan reactiva reactivan despierta despiertan");

    private static readonly FrozenSet<string> s_changesIt = WordSet.Of(
        "empeorarlo empeorarla empeorarlos empeorarlas agravarlo agravarla dispararlo dispararla reactivarlo reactivarla despertarlo despertarla");

    private static readonly FrozenSet<string> s_backwards = WordSet.Of("that this eso esto ello");

    private static readonly FrozenSet<string> s_howMuch = WordSet.Of("and but so then ok how much is it y entonces cuanto es vale sale");

    private static readonly FrozenSet<string> s_price = WordSet.Of(
        "cost costs price prices charge charged pay cuesta cuestan costaria costara costar sale salen saldria saldra vale valen valdria cobran cobrais cobras cobra cobrarian pago pagaria precio");

    private static readonly FrozenSet<string> s_aroundPrice = WordSet.Of(
        "and but so then ok right how much what whats is it would will do does you they i me we the a for this that to be get done have all in roughly about " +
        "y o pero entonces ok bueno orale a en por de como cuanto cuanta que cual me nos le se lo eso esto todo el es seria va viene salir mas menos tiene");

    private static readonly FrozenSet<string> s_does = WordSet.Of("does do doing perform performs hace hacen haria harian hara haran hacer");

    private static readonly FrozenSet<string> s_aroundWho = WordSet.Of(
        "and but so then ok who whos whod will would be is are it this that the one work actually going to at your place y pero entonces quien quienes me te lo la le se va van a es son el que ahi");

    private static readonly FrozenSet<string> s_shortTimes = WordSet.Of("day days hour hours week weeks dia dias hora horas semana semanas");

    private static readonly string[] s_verbWithPronoun =
    [
        "melo", "mela", "selo", "sela", "arlo", "arla", "arlos", "arlas", "erlo", "erla", "erlos", "erlas", "irlo", "irla", "arle", "arles", "erle", "erles", "irles",
    ];

    public static bool IsDemonstrative(string word) => s_demonstratives.Contains(word);

    public static bool IsFrame(string word) => s_frames.Contains(word) || s_places.Contains(word);

    public static bool AsksForMore(string word) => s_more.Contains(word);

    /// <summary>True for words that have "it" or, in Spanish, an object pronoun.</summary>
    public static bool HasPersonalPronoun(string[] words, Language language)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (language == Language.English ? words[i] is "it" or "its" : IsSpanishPronoun(words, i))
            {
                return true;
            }
        }

        // The verb alone: "¿son malos?".
        return language == Language.Spanish && s_spanishThirdPerson.Contains(words[First(words)]);
    }

    /// <summary>True for a text that asks; a statement ("it is well controlled") goes on with what was spoken of.</summary>
    public static bool Asks(string[] words) => words.Any(s_interrogatives.Contains) || s_askingWords.Contains(words[First(words)]);

    /// <summary>
    /// True for "how long does it last", "and how much?", "how do I book", which are asked of the treatment; days and hours are asked of
    /// something shorter.
    /// </summary>
    public static bool AsksOfTreatment(string[] words) =>
        (words.Any(s_ofTreatment.Contains) || words.All(s_howMuch.Contains)) && !words.Any(word => s_shortTimes.Contains(word) || s_demonstratives.Contains(word));

    /// <summary>
    /// True for "how many visits for that", "y eso cuánto cuesta": the price, the sessions or the pain of what was spoken of last, where that is a
    /// procedure of its own.
    /// </summary>
    public static bool AsksOfProcedure(string[] words) =>
        words.Any(s_ofProcedure.Contains) && words.Any(s_backwards.Contains)
        && words.All(word => s_ofProcedure.Contains(word) || s_aroundProcedure.Contains(word));

    /// <summary>True for "it's been quiet for two years" and "does the ink cause trouble in there": whatever they name, they are about what was spoken of.</summary>
    public static bool TellsOrAsksOfLast(string[] words) => TellsState(words) || AsksOfChange(words) || words is [.., "in" or "inside", "there"] or [.., "ahi" or "alli", "dentro"];

    /// <summary>True for "could the needles make it worse", "¿las agujas lo empeoran?": what changes something that was spoken of.</summary>
    public static bool AsksOfChange(string[] words) =>
        words.Any(s_changesIt.Contains)
        || Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(i => words[i - 1] is "it" or "them" or "lo" or "la" or "los" or "las" && s_changes.Contains(words[i]));

    /// <summary>True for "how do I book", "y cómo pido hora": how to get an appointment, and nothing else.</summary>
    public static bool AsksToBook(string[] words) =>
        words.Any(s_booking.Contains)
        && words.Any(word => word is "how" or "where" or "can" or "como" or "donde" or "puedo" or "quiero")
        && words.All(word => s_booking.Contains(word) || s_aroundBooking.Contains(word));

    /// <summary>True for "and what does it cost", "y en cuánto me sale": the price, and nothing else.</summary>
    public static bool AsksPrice(string[] words) =>
        words.Any(s_price.Contains) && words.Any(word => word is "how" or "what" or "whats" or "price" or "prices" or "cuanto" or "que" or "precio" or "como")
        && words.All(word => s_price.Contains(word) || s_aroundPrice.Contains(word));

    /// <summary>True for "who'd be doing it", "¿y quién lo hace?": who does it, and nothing else.</summary>
    public static bool AsksWho(string[] words) =>
        words.Any(s_does.Contains) && words.Any(word => word is "who" or "whos" or "whod" or "quien" or "quienes")
        && words.All(word => s_does.Contains(word) || s_aroundWho.Contains(word));

    /// <summary>True for "it's been quiet for two years", "está parada desde hace meses": how what was spoken of is going.</summary>
    public static bool TellsState(string[] words) =>
        !Asks(words) && words.Any(s_rests.Contains) && words[First(words)] is var first
        && (first is "it" or "its" or "hasnt" or "been" or "lleva" or "llevan" or "ya" || s_rests.Contains(first) || s_spanishThirdPerson.Contains(first));

    /// <summary>True for "for how long?", "how long does it last": how long, and nothing else.</summary>
    public static bool AsksDuration(string[] words) =>
        (words.Contains("long") || words.Contains("tiempo") || words.Contains("dura") || words.Contains("durara")) && words.All(s_howLong.Contains);

    private static int First(string[] words)
    {
        int first = 0;
        while (first < words.Length - 1 && s_openers.Contains(words[first]))
        {
            first++;
        }

        return first;
    }

    private static bool IsSpanishPronoun(string[] words, int at)
    {
        string next = at + 1 < words.Length ? words[at + 1] : "";
        return words[at] switch
        {
            "le" or "les" => true,
            "lo" => next.Length > 0 && !s_afterNeuterArticle.Contains(next),
            "la" or "los" or "las" => (at > 0 && s_beforePronoun.Contains(words[at - 1])) || s_afterPronoun.Contains(next),
            string word => word.Length >= ShortestWithPronoun && Array.Exists(s_verbWithPronoun, ending => word.EndsWith(ending, StringComparison.Ordinal)),
        };
    }
}
