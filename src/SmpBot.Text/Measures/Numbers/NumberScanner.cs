namespace SmpBot.Text.Measures.Numbers;

/// <summary>Reads the longest number that starts at a lexeme; one implementation a language.</summary>
internal interface INumberReader
{
    NumberMatch? Read(int index);
}

/// <summary>Finds the numbers of a text from left to right.</summary>
internal static class NumberScanner
{
    public static INumberReader Reader(LexedText text, Language language, NumberMode mode) =>
        language == Language.Spanish ? new SpanishNumberReader(text, mode) : new EnglishNumberReader(text, mode);

    public static List<NumberMatch> Scan(LexedText text, Language language, NumberMode mode)
    {
        INumberReader reader = Reader(text, language, mode);
        var found = new List<NumberMatch>();
        for (int i = 0; i < text.Count;)
        {
            if (reader.Read(i) is { } number)
            {
                found.Add(number);
                i = Math.Max(i + 1, number.Next);
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    public static NumberMatch? Longer(NumberMatch? first, NumberMatch? second) =>
        second is { } other && other.End > (first?.End ?? -1) ? second : first;
}
