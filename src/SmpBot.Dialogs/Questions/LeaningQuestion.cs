using System.Collections.Frozen;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// A question that asks nothing without the sentence before it: "I take warfarin. Does that matter?", "Tengo psoriasis. ¿Hay problema?".
/// By itself it would be answered with whatever entry is worded most like it.
/// </summary>
internal static class LeaningQuestion
{
    private const int MostWordsPointing = 6;
    private const int MostWordsBare = 4;
    private const int MostWordsComparing = 10;

    // Words of judgement: what is judged stands elsewhere.
    private static readonly FrozenSet<string> s_judgements = WordSet.Of(
        "matter matters problem problems issue issues concern concerns worry worried dangerous harmful serious know recommend suggest suggestions ok okay fine alright allowed possible doable suitable advisable " +
        "recommended safe risky risk risks good bad idea sensible affect affects difference change changes anything something still work works " +
        "wait help helps go ahead normal thoughts advice say think mean " +
        "peligroso peligrosa grave preocuparme preocupe preocupado preocupada saber recomiendan recomendarian recomiendas recomendarias aconsejan importa problema problemas inconveniente inconvenientes pasa pasaria afecta influye posible permitido recomendable aconsejable " +
        "conveniente seguro riesgo riesgos malo mala buena bueno idea cambia algo todavia aun sirve sirvo serviria funciona espero esperar ayuda normal consejo dices dicen opinan " +
        "solucion arreglo remedio apto apta candidato candidata aceptan aceptarian toman admiten vale valdria");

    // Frames of such questions that the analysis does not count as function words.
    private static readonly FrozenSet<string> s_frames = WordSet.Of(
        "there be been am are is any does do is are would will could can may might be get make have has what how should i me my you it that this these those then for to about with a an the of or and so if " +
        "hay es esta estan seria sera puede puedo podria podre hacerme tener tengo algun alguna que como eso esto lo me te se le por para con de en un una el la y o asi si ya no mi " +
        "tiene tienen habria igual igualmente tambien entonces vosotros ustedes aqui");

    private static readonly FrozenSet<string> s_treatment = WordSet.Of(
        "smp scalp micropigmentation treatment procedure session done micropigmentacion micro tratamiento procedimiento sesion hacermela hacerla hacerselo hacersela " +
        "hacer hacerlo hacermelo ir");

    // A permission or a date is asked of the treatment as such; "what is" and "how much is" ask something of their own.
    private static readonly FrozenSet<string> s_permissions = WordSet.Of("can could am may should when would puedo podria puede cuando");

    // "what are the pros and cons of each", "qué ventajas tiene cada cosa": which things, the statements say.
    private static readonly FrozenSet<string> s_comparisons = WordSet.Of(
        "pros cons advantages disadvantages drawbacks upsides downsides difference differences better best choose pick prefer recommend " +
        "contras ventajas desventajas inconvenientes diferencia diferencias mejor conviene elegir elijo escoger quedo recomendais recomiendan recomiendas");

    private static readonly FrozenSet<string> s_each = WordSet.Of("each both either two other cada ambas ambos dos otra otro");

    private static readonly FrozenSet<string> s_demonstratives = WordSet.Of("that those these them eso esas esos");

    /// <summary>True for a text that judges or asks leave and names nothing but the treatment itself: "can I still have it done?".</summary>
    public static bool Leans(string text)
    {
        bool judges = false;
        bool permits = false;
        bool names = false;
        foreach (Token token in TextAnalyzer.Analyze(text, Language.English).Tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            string word = token.Folded.Replace("'", "", StringComparison.Ordinal);
            judges |= s_judgements.Contains(word);
            permits |= s_permissions.Contains(word);
            names |= s_treatment.Contains(word);
            if (!s_judgements.Contains(word) && !s_frames.Contains(word) && !s_permissions.Contains(word) && !s_treatment.Contains(word))
            {
                return false;
            }
        }

        return judges || (permits && names);
    }

    /// <summary>True for a question of few words that names no treatment: "how much is it", "cuánto sale".</summary>
    public static bool IsBare(string text)
    {
        Token[] words = Words(text);
        return words.Length <= MostWordsBare && !words.Any(word => s_treatment.Contains(word.Folded));
    }

    /// <summary>True for a short text that points at a thing named before it: "can that be hidden?".</summary>
    public static bool Points(string text)
    {
        Token[] words = Words(text);
        return words.Length <= MostWordsPointing && words.Skip(1).Any(word => s_demonstratives.Contains(word.Folded));
    }

    /// <summary>True for a question that weighs things named before it: "what are the pros and cons of each?".</summary>
    public static bool Compares(string text)
    {
        Token[] words = Words(text);
        return words.Length <= MostWordsComparing && words.Any(word => s_comparisons.Contains(word.Folded)) && words.Any(word => s_each.Contains(word.Folded));
    }

    private static Token[] Words(string text) =>
        [.. TextAnalyzer.Analyze(text, Language.English).Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number)];
}
