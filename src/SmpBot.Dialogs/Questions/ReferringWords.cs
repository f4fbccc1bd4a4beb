using System.Collections.Frozen;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>The closed classes of words by which a text refers to what was said before, in both languages.</summary>
internal static class ReferringWords
{
    private const int ShortestWithPronoun = 6;

    // "that", "them", "each one": whatever was spoken of last.
    private static readonly FrozenSet<string> s_demonstratives = Split(
        "that thats this those these they them theirs both each one ones eso esto esos esas ese esa estos estas ello ellos ellas ambas ambos una uno cada ahi alli");

    private static readonly FrozenSet<string> s_consequence = Split("then entonces");

    // Questions of waiting and worrying always mean: in the case just spoken of.
    private static readonly FrozenSet<string> s_waiting = Split("wait waiting worry worried esperar espero esperarme preocuparme preocupo");

    // Words that ask without naming anything: measures of time, light verbs, judgements, degrees.
    private static readonly FrozenSet<string> s_frames = Split(
        "long many often soon last lasts lasting take takes taking took happen happens happened happening go goes going gone away stop stops need needs get gets make makes mean means " +
        "common worry worried wait waiting dangerous serious bad good big far apart better sure times time later first still right way help keep turn come comes start starts tell more less " +
        "bit lot enough after afterwards beforehand before since until kind normal possible really true completely totally fully entirely quickly fast slowly usually rarely frequently wrong went anything something day days read heard saw told said says seen week weeks month months year years hour hours " +
        "dura duran durar durara duro tarda tardan tardar tardaria tarde pasa pasan pasar pasaria pasara ocurre ocurren quita quitan quitarse vez veces tiempo hacer hace hacen haga esperar espero " +
        "peligroso peligrosa grave malo mala malos malas mal bueno buena buenos buenas peligrosos normales rapido rapidamente lento graves primero luego despues antes tantas tantos tanta tanto toca tocan lleva llevan sale salen aparece aparecen frecuente necesario verdad " +
        "tendria tengo tendre tendriamos deberia debo debe habria hago haria lei oi vi dicen dijeron " +
        "cosas dos mejor peor dejar dejo deje seguir completo totalmente dia dias semana semanas mes meses ano anos hora horas plazo");

    // Where on the head: what is asked of it was said before.
    private static readonly FrozenSet<string> s_places = Split(
        "crown temple temples side sides back front top middle head nape area areas spot spots " +
        "coronilla sien sienes lado lados lateral laterales nuca frente atras delante adelante arriba medio cabeza zona zonas entire full whole rest entera entero completa completo resto parte partes toda todo todos todas");

    private static readonly FrozenSet<string> s_prepositions = Split(
        "to too for over within under in at with by on from until after before a con en por para de bajo desde hasta dentro tras cada every");

    private static readonly FrozenSet<string> s_measuring = Split("long last lasts much many often cost costs work works dura duran cuanto cuanta cuantos cuantas cuesta funciona");

    private static readonly FrozenSet<string> s_ofTreatment = Split("last lasts cost costs work works dura duran cuesta funciona");

    private static readonly FrozenSet<string> s_shortTimes = Split("day days hour hours week weeks dia dias hora horas semana semanas");

    private static readonly FrozenSet<string> s_comparatives = Split("compared versus vs than more less worse better like comparado comparada mas menos peor mejor como");

    private static readonly FrozenSet<string> s_visits = Split("session appointment treatment procedure visit sesion cita tratamiento procedimiento visita");

    private static readonly FrozenSet<string> s_beforeOrAfter = Split("before after during following despues antes durante tras");

    private static readonly FrozenSet<string> s_spanishThirdPerson = Split("es son esta estan era seria sera va viene sigue");

    // First person: "will anyone notice" asks something of its own.
    private static readonly FrozenSet<string> s_signs = Split("notice know tell recognise recognize spot");

    private static readonly FrozenSet<string> s_spanishSigns = Split("notaria noto notare sabria sabre reconozco reconoceria");

    private static readonly FrozenSet<string> s_more = Split(
        "tell more give details detail explain elaborate go further say else cuentame cuenta dime mas detalles detalle explica explicame amplia algo informacion information");

    private static readonly FrozenSet<string> s_quantities = Split("cuanto cuanta cuantos cuantas");

    // A text without any of these and without a verb of substance is no sentence: "every day?", "within how long".
    private static readonly FrozenSet<string> s_finiteVerbs = Split(
        "is are am do does did can could will would should may might has have had was were im ive " +
        "dura duran tarda tardan pasa pasan aparece aparecen ocurre ocurren sale salen sigue hay va van lleva llevan es son esta estan se me puedo puede pueden tengo tiene");

    private static readonly FrozenSet<string> s_askingWords = Split(
        "what whats when where who which how why is are am do does did can could will would should may might has have was were " +
        "que cual cuales cuando cuanto cuanta cuantos cuantas como donde quien por porque puedo puede pueden se es son hay");

    private static readonly FrozenSet<string> s_interrogatives = Split("what when where which how why que cual cuando cuanto cuanta cuantos cuantas como donde porque");

    private static readonly FrozenSet<string> s_openers = Split("and but so then or ah ok well e y o pero entonces");

    private static readonly FrozenSet<string> s_subordinators = Split("because unless although though aunque porque");

    // The object pronouns of Spanish are articles, too; after these words they are pronouns.
    private static readonly FrozenSet<string> s_beforePronoun = Split("se me te no que como cuando si ya nos quien donde tambien");

    private static readonly FrozenSet<string> s_afterPronoun = Split("tengo tiene puedo puede podria he ha hay voy va quiero debo puse tenia");

    private static readonly FrozenSet<string> s_afterNeuterArticle = Split("de demas mismo que otro");

    private static readonly string[] s_verbWithPronoun =
    [
        "melo", "mela", "selo", "sela", "arlo", "arla", "arlos", "arlas", "erlo", "erla", "erlos", "erlas", "irlo", "irla", "arle", "arles", "erle", "erles", "irles",
    ];

    public static bool IsDemonstrative(string word) => s_demonstratives.Contains(word);

    public static bool Concludes(string word) => s_consequence.Contains(word) || s_waiting.Contains(word);

    public static bool IsFrame(string word) => s_frames.Contains(word) || s_places.Contains(word);

    public static bool AsksForMore(string word) => s_more.Contains(word);

    public static bool IsQuantity(string word) => s_quantities.Contains(word);

    public static bool IsFiniteVerb(string word) => s_finiteVerbs.Contains(word);

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

    /// <summary>True for "even if …", "aunque …": a clause whose main clause stands in the last question.</summary>
    public static bool IsSubordinate(string[] words)
    {
        int first = First(words);
        return s_subordinators.Contains(words[first])
            || (words[first] is "even" or "only" && first + 1 < words.Length && words[first + 1] is "if" or "when" or "though");
    }

    /// <summary>
    /// True for "to what number", "con qué condiciones", "worse than a tattoo": a phrase that only completes a sentence said before.
    /// </summary>
    public static bool IsPhrase(string[] words)
    {
        int first = First(words);
        return first + 1 < words.Length
            && !words.Any(s_finiteVerbs.Contains)
            && ((s_prepositions.Contains(words[first]) && s_interrogatives.Contains(words[first + 1]))
                || (s_comparatives.Contains(words[first]) && words.Skip(first + 1).Any(word => word is "to" or "than" or "with" or "que" or "con" or "a" or "un" or "una")));
    }

    /// <summary>True for "how would I notice", "¿cómo lo sabría?": of what was spoken of.</summary>
    public static bool AsksForSigns(string[] words) =>
        words.Any(s_spanishSigns.Contains)
        || Enumerable.Range(1, words.Length - 1).Any(i => words[i - 1] == "i" && s_signs.Contains(words[i]));

    /// <summary>True for "anything else I should avoid", "¿qué más tengo que saber?".</summary>
    public static bool AsksWhatElse(string[] words) =>
        words.Contains("else") || Enumerable.Range(1, words.Length - 1).Any(i => words[i] == "mas" && (words[i - 1] is "que" or "algo"));

    /// <summary>True for a word of length, number or price: asked of the treatment more often than of anything else.</summary>
    public static bool Measures(string word) => s_measuring.Contains(word);

    /// <summary>True for "how long does it last", which is asked of the treatment; days and hours are asked of something shorter.</summary>
    public static bool AsksOfTreatment(string[] words) => words.Any(s_ofTreatment.Contains) && !words.Any(s_shortTimes.Contains);

    public static bool IsVisit(string word) => s_visits.Contains(word);

    public static bool IsBeforeOrAfter(string word) => s_beforeOrAfter.Contains(word);

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

    private static FrozenSet<string> Split(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
