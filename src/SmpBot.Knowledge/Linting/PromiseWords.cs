using System.Text.RegularExpressions;

namespace SmpBot.Knowledge.Linting;

/// <summary>Words that promise what no treatment can keep. An entry that needs one to deny it names it in <c>allow</c>.</summary>
internal static partial class PromiseWords
{
    /// <summary>Every promise word in <paramref name="text"/> with its place and the name by which <c>allow</c> lets it pass.</summary>
    public static IEnumerable<(int Index, string Word, string Allowance)> Find(string text, string language)
    {
        foreach (Match match in (language == "es" ? Spanish() : English()).Matches(text))
        {
            string allowance = match.Groups.Values.Skip(1).First(g => g.Success).Name;
            yield return (match.Index, match.Value, Allowance(allowance));
        }
    }

    /// <summary>Group names hold no blanks and signs: <c>no_risk</c> stands for <c>no risk</c>.</summary>
    private static string Allowance(string group) => group == "percent" ? "100 %" : group.Replace('_', ' ');

    [GeneratedRegex("""
        (?<percent>\b100\s?(?:%|percent|per\ cent))
        | \b(?:(?<permanent>permanent(?:ly)?) | (?<painless>painless(?:ly)?|pain[-\ ]free) | (?<guaranteed>guaranteed|we\ guarantee)
        | (?<no_risk>no\ risks?|risk[-\ ]free|without\ (?:any\ )?risks?) | (?<completely_safe>(?:completely|totally|perfectly|absolutely)\ safe)
        | (?<forever>forever|for\ life) | (?<cure>cures?|cured) | (?<always_works>always\ works|never\ fails) | (?<no_side_effects>no\ side[-\ ]effects?))\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex("""
        (?<percent>\b100\s?(?:%|por\ ciento))
        | \b(?:(?<permanente>permanente(?:s|mente)?) | (?<indoloro>indolor[oa]s?) | (?<sin_dolor>sin\ (?:ning[uú]n\ )?dolor)
        | (?<garantizado>garantizad[oa]s?|garantizamos) | (?<sin_riesgo>sin\ (?:ning[uú]n\ )?riesgos?)
        | (?<totalmente_seguro>(?:totalmente|completamente|absolutamente|perfectamente)\ segur[oa]s?)
        | (?<para_siempre>para\ siempre|de\ por\ vida) | (?<cura>curan?\ (?:la|tu|su)\ (?:calvicie|alopecia|caída|pérdida|enfermedad)) | (?<nunca_falla>siempre\ funciona|nunca\ falla)
        | (?<sin_efectos_secundarios>sin\ efectos\ secundarios))\b
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spanish();
}
