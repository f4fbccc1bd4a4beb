using System.Collections.Frozen;
using SmpBot.Text.Tokens;

namespace SmpBot.Text.Measures.Context;

/// <summary>What a message answers to a yes-or-no question.</summary>
public enum YesNoAnswer
{
    /// <summary>It is no answer to such a question.</summary>
    None,
    Yes,
    No,

    /// <summary>The visitor does not know: "not sure", "no sé", "maybe".</summary>
    Unsure,
}

/// <summary>
/// Reads everyday answers of both languages: the first word or phrase that says yes, no or don't know, at the start of the message or
/// after a filler ("well", "pues"). What follows it ("no, but my friend has") is not weighed.
/// </summary>
public static class YesNoReader
{
    private const int LongestPhrase = 5;

    private static readonly FrozenSet<string> s_fillers = Set(
        "well|um|uh|hmm|hm|oh|ah|so|honestly|actually|i mean|pues|bueno|eh|este|mmm|ay|uy|hombre|a ver|la verdad|en realidad|the truth|hi|hello|hola|hey|i|and|y");

    private static readonly FrozenDictionary<string, YesNoAnswer> s_phrases = new (string Phrases, YesNoAnswer Answer)[]
    {
        ("yes|yep|yup|yeah|yea|ye|yah|ya|y|sure|ok|okay|okey|k|aye|absolutely|definitely|certainly|of course|correct|right|that is right|"
            + "indeed|affirmative|true|totally|exactly|i do|i am|i have|i did|it is|it does|it has|they are|i think so|i guess|i guess so|i believe so|i would|please do|go ahead|do it|"
            + "sounds good|sounds great|fine|that is fine|agreed|agree|a bit|a little|a little bit|kind of|sort of|a lot|very much|very|for sure|no doubt|why not|please|"
            + "si|sip|sipi|simon|sii|s|claro|claro que si|por supuesto|por supuesto que si|desde luego|vale|dale|va|de acuerdo|de una|correcto|cierto|exacto|exactamente|"
            + "asi es|eso es|eso|afirmativo|verdad|es verdad|obvio|obviamente|efectivamente|creo que si|supongo|supongo que si|me parece que si|un poco|un poquito|algo|"
            + "bastante|mucho|como no|perfecto|esta bien|bien|listo|hecho|seguro|ajá|aja|tambien|de hecho si|sin duda|ok dale|👍|👌|✅|🙌|💯", YesNoAnswer.Yes),
        ("no|nope|nop|nah|na|naw|n|never|not really|not at all|not yet|not now|not that i know|of course not|absolutely not|definitely not|"
            + "certainly not|no way|negative|false|incorrect|wrong|i do not|i am not|i have not|i did not|it is not|it does not|it has not|i do not think so|i do not believe so|"
            + "i would not|i would rather not|rather not|i think not|none|nothing|none of them|neither|not ok|disagree|hardly|do not|never mind|"
            + "nones|nel|nanai|que va|para nada|en absoluto|claro que no|por supuesto que no|desde luego que no|de ninguna manera|ni hablar|ni de broma|nunca|jamas|"
            + "negativo|falso|incorrecto|creo que no|me parece que no|supongo que no|aun no|todavia no|ahora no|mejor no|nada|nadie|ninguno|ninguna|nada de eso|"
            + "tampoco|de ningun modo|yo no|que yo sepa no|👎|❌|✋|🖐|🙅", YesNoAnswer.No),
        ("not sure|i am not sure|unsure|maybe|perhaps|possibly|probably|i do not know|do not know|no idea|no clue|i have no idea|it depends|"
            + "depends|hard to say|hard to tell|could be|might be|i do not remember|cannot say|who knows|no se|yo no se|no lo se|no estoy seguro|no estoy segura|no sabria|no sabria decir|ni idea|no tengo idea|"
            + "quiza|quizas|tal vez|talvez|a lo mejor|puede|puede ser|puede que si|puede que no|depende|posiblemente|probablemente|no recuerdo|no me acuerdo|quien sabe|"
            + "mas o menos|creo|🤷|🤔", YesNoAnswer.Unsure),
    }.SelectMany(row => row.Phrases.Split('|').Select(phrase => (phrase, row.Answer)))
        .DistinctBy(x => x.phrase).ToFrozenDictionary(x => x.phrase, x => x.Answer, StringComparer.Ordinal);

    // Words that answer whatever follows them.
    private static readonly FrozenSet<string> s_openers = Set(
        "yes|yep|yup|yeah|yea|sure|ok|okay|absolutely|definitely|si|sip|claro|vale|dale|correcto|cierto|exacto|por supuesto|👍|👌|✅");

    /// <summary>The answer that a message gives.</summary>
    public static YesNoAnswer Read(string text, Language language)
    {
        string[] words =
        [
            .. TextAnalyzer.Analyze(text, language).Expanded
                .Where(t => t.Kind is TokenKind.Word or TokenKind.Emoji)
                .Take(12)
                .Select(t => t.Kind == TokenKind.Emoji ? WithoutTone(t.Folded) : t.Folded),
        ];
        int start = 0;
        while (start < words.Length)
        {
            if (Longest(words, start) is { } answer)
            {
                return answer;
            }

            int filler = FillerAt(words, start);
            if (filler == 0)
            {
                return YesNoAnswer.None;
            }

            start += filler;
        }

        return YesNoAnswer.None;
    }

    private static YesNoAnswer? Longest(string[] words, int start)
    {
        for (int length = Math.Min(LongestPhrase, words.Length - start); length > 0; length--)
        {
            if (s_phrases.TryGetValue(string.Join(' ', words, start, length), out YesNoAnswer answer))
            {
                // A lone weak word opens many sentences that answer nothing: "i have a question", "bien, cuánto cuesta".
                bool whole = start + length == words.Length;
                return whole || IsStrong(words[start], length, answer) ? answer : null;
            }
        }

        return null;
    }

    private static bool IsStrong(string first, int length, YesNoAnswer answer) => answer switch
    {
        YesNoAnswer.No => first is not ("i" or "it" or "do" or "nothing" or "none" or "nada" or "never" or "nunca" or "na" or "n"),
        YesNoAnswer.Unsure => length > 1,
        _ => s_openers.Contains(first) || (length > 1 && first is "of" or "por" or "creo" or "claro" or "de" or "desde"),
    };

    private static int FillerAt(string[] words, int start)
    {
        if (start + 1 < words.Length && s_fillers.Contains($"{words[start]} {words[start + 1]}"))
        {
            return 2;
        }

        return s_fillers.Contains(words[start]) ? 1 : 0;
    }

    private static string WithoutTone(string emoji) => emoji.Length == 4 && emoji[2] == '\uD83C' ? emoji[..2] : emoji is ['✋', ..] ? "✋" : emoji;

    private static FrozenSet<string> Set(string phrases) => phrases.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
