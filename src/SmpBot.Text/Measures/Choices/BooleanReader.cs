namespace SmpBot.Text.Measures.Choices;

/// <summary>Finds the one word of a text that says yes or no: the one of most words, else the first.</summary>
internal static class BooleanReader
{
    private static readonly (string[] Words, bool Value)[] s_english = Phrases(
        "true yes yep yup yeah y sure ok agree", "false nope nop no disagree not_ok");

    private static readonly (string[] Words, bool Value)[] s_spanish = Phrases(
        "verdad verdadero si sip s cierto ok claro vale por_supuesto", "falso no nop n");

    private static readonly string[] s_yesSigns = ["👍", "👌"];
    private static readonly string[] s_noSigns = ["👎", "✋", "🖐"];

    public static (int Start, int End, bool Value)? Find(LexedText text, Language language)
    {
        (string[] Words, bool Value)[] phrases = language == Language.Spanish ? s_spanish : s_english;
        (int Start, int End, bool Value)? best = null;
        int words = 0;
        for (int i = 0; i < text.Count; i++)
        {
            if (Read(text, i, phrases) is { } found && found.Words > words)
            {
                best = (text[i].Start, found.End, found.Value);
                words = found.Words;
            }
        }

        return best;
    }

    private static (int Words, int End, bool Value)? Read(LexedText text, int index, (string[] Words, bool Value)[] phrases)
    {
        string sign = text[index].Text;
        if (s_yesSigns.Contains(sign) || s_noSigns.Contains(sign))
        {
            bool tone = text[index + 1].Text is ['\uD83C', >= '\uDFFB' and <= '\uDFFF'] && !text[index + 1].IsApart;
            return (1, text[tone ? index + 1 : index].End, s_yesSigns.Contains(sign));
        }

        foreach ((string[] words, bool value) in phrases)
        {
            if (text.HasWords(index, words) && IsWhole(text, index, words.Length))
            {
                return (words.Length, text[index + words.Length - 1].End, value);
            }
        }

        return null;
    }

    private static bool IsWhole(LexedText text, int index, int count)
    {
        bool before = text[index].IsApart || !char.IsLetterOrDigit(text.CharAt(text[index].Start - 1));
        return before && !char.IsLetterOrDigit(text.CharAt(text[index + count - 1].End));
    }

    private static (string[] Words, bool Value)[] Phrases(string yes, string no) =>
    [
        .. yes.Split(' ').Select(p => (p.Split('_'), true)).Concat(no.Split(' ').Select(p => (p.Split('_'), false)))
            .OrderByDescending(p => p.Item1.Length),
    ];
}
