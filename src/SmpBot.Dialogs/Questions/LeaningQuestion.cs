using System.Collections.Frozen;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// A question that asks nothing without the sentence before it: "I take warfarin. Does that matter?", "Tengo psoriasis. ¿Hay problema?".
/// By itself it would be answered with whatever entry is worded most like it.
/// </summary>
internal static class LeaningQuestion
{
    // Words of judgement: what is judged stands elsewhere.
    private static readonly FrozenSet<string> s_judgements = Split(
        "matter matters problem problems issue issues concern concerns worry ok okay fine alright allowed possible doable suitable advisable " +
        "recommended safe risky risk risks good bad idea sensible affect affects difference change changes anything something still work works " +
        "wait help helps go ahead normal thoughts advice say think mean " +
        "importa problema problemas inconveniente inconvenientes pasa pasaria afecta influye posible permitido recomendable aconsejable " +
        "conveniente seguro riesgo riesgos malo mala buena bueno idea cambia algo todavia aun sirve funciona espero esperar ayuda normal consejo dices dicen opinan");

    // Frames of such questions that the analysis does not count as function words.
    private static readonly FrozenSet<string> s_frames = Split(
        "there any does do is are would will could can may might be get make have has what how should i me my you it that this these those then for to about with a an the of or and so if " +
        "hay es esta estan seria sera puede puedo podria podre hacer hacerlo hacerme hacermelo tener tengo algun alguna que como eso esto lo me te se le por para con de en un una el la y o asi si ya no mi");

    public static bool Leans(string text)
    {
        bool judges = false;
        foreach (Token token in TextAnalyzer.Analyze(text, Language.English).Tokens)
        {
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            string word = token.Folded.Replace("'", "", StringComparison.Ordinal);
            judges |= s_judgements.Contains(word);
            if (!s_judgements.Contains(word) && !s_frames.Contains(word))
            {
                return false;
            }
        }

        return judges;
    }

    private static FrozenSet<string> Split(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
