using System.Collections.Frozen;
using SmpBot.Text.Measures.Durations;

namespace SmpBot.Text.Measures.Context;

/// <summary>Says of a duration whether it is time past, and how: <c>3 days ago</c>, <c>hace dos semanas</c>, <c>for a week</c>, <c>van 4 días</c>.</summary>
internal static class DurationPhrases
{
    private const int Reach = 5;

    // "A few", "varios" and so on: two to six.
    private const double FewAtLeast = 2;
    private const double FewAtMost = 6;

    private static readonly FrozenSet<string> s_inexact =
        PastWords.Set("few some several poco pocos pocas vario varios varias algunos algunas unos unas");

    // Stand between the word that tells and the number.
    private static readonly FrozenSet<string> s_between = PastWords.Set(
        "about around almost nearly over roughly like only just more less than the mas menos de casi como unos unas ya aproximadamente aprox apenas ahora solo " +
        "cerca un poco now already maybe some alrededor");

    private static readonly FrozenSet<string> s_ahead = PastWords.Set(
        "in within next every each per another until before by takes take lasts last wait give needs need en dentro cada proximos proximas hasta otros otras " +
        "faltan tarda tardan dura duran durara esperar espera necesito necesita siguientes twice once veces vez avoid stay evitar");

    private static readonly FrozenSet<string> s_lastingBefore = PastWords.Set(
        "for been lasted lasting since past had van llevo lleva llevamos llevan durante por son lleva duro duraron ya desde");

    private static readonly FrozenSet<string> s_afterBefore = PastWords.Set("after tras post pasados pasadas despues luego");

    private static readonly FrozenSet<string> s_afterNext = PastWords.Set("after later post since out on in past despues luego postop following tras");

    public static ElapsedTime? Read(LexedText text, DurationMatch duration)
    {
        int index = text.IndexFrom(duration.Start);
        if (Form(text, index, duration.Next) is not { } found)
        {
            return null;
        }

        // People round to the unit that they name.
        double seconds = duration.Seconds;
        double half = duration.Smallest / 2;
        bool more = MoreThan(text, index);
        (double least, double most) = IsInexact(text, index) ? (FewAtLeast * duration.Smallest, FewAtMost * duration.Smallest)
            : more ? (seconds, (seconds * 2) + half)
            : (Math.Max(0, seconds - half), seconds + half);
        most = Math.Min(most, TimeSpan.FromDays(36_500).TotalSeconds);
        return least > most ? null
            : new ElapsedTime(TimeSpan.FromSeconds(least), TimeSpan.FromSeconds(most), found.Start, found.End - found.Start, found.Form);
    }

    private static (ElapsedTimeForm Form, int Start, int End)? Form(LexedText text, int index, int next)
    {
        int before = SkipBack(text, index - 1);
        string word = text[before].Text;
        string after = text[next].Text;
        int start = text[index].Start;
        int end = text[next - 1].End;
        if (after is "ago" or "back" or "earlier" or "atras")
        {
            return (ElapsedTimeForm.Ago, start, text[next].End);
        }

        if (word is "hace" or "hacia" or "haze" or "ace" or "hara")
        {
            bool since = text[before - 1].Is("desde");
            return (since ? ElapsedTimeForm.Lasting : ElapsedTimeForm.Ago, text[since ? before - 1 : before].Start, end);
        }

        if (s_afterBefore.Contains(word) || (text[index - 1].Text is "los" or "las" && text[index - 2].Is("a")))
        {
            return (ElapsedTimeForm.After, start, end);
        }

        if (s_ahead.Contains(word) && !(word == "last" && text[before - 1].Text is "the" or "these") && !(word == "en" && IsElapsed(text, next)))
        {
            return null;
        }

        if (s_afterNext.Contains(after) || text.HasWords(next, "de", "hecho") || text.HasWords(next, "de", "hecha") || text.HasWords(next, "from", "my"))
        {
            return (ElapsedTimeForm.After, start, text[next].End);
        }

        return s_lastingBefore.Contains(word) || word == "last" || text[index - 1].Is("ya") || after is "now" or "already" or "ya" or "straight" or "seguidos" or "seguidas"
            ? (ElapsedTimeForm.Lasting, start, end)
            : (ElapsedTimeForm.Unmarked, start, end);
    }

    private static bool IsInexact(LexedText text, int index) =>
        s_inexact.Contains(text[index].Text) || (text[index].Is("a") && text[index + 1].Is("few"));

    private static bool IsElapsed(LexedText text, int next) => text[next].Text is "ha" or "he" or "se";

    private static bool MoreThan(LexedText text, int index) =>
        text.HasWords(index, "more", "than") || text.HasWords(index - 2, "more", "than") || text[index - 1].Is("over")
        || text.HasWords(index - 2, "mas", "de");

    private static int SkipBack(LexedText text, int index)
    {
        int at = index;
        while (at > index - Reach && s_between.Contains(text[at].Text))
        {
            at--;
        }

        return at;
    }
}
