namespace SmpBot.Text.Measures.Ordinals;

/// <summary>An ordinal found in a text: a number, or a place such as <c>end-1</c> or <c>current+1</c>.</summary>
internal readonly record struct OrdinalMatch(int Start, int End, int Next, string Value);

/// <summary>Reads the longest ordinal that starts at a lexeme; one implementation a language.</summary>
internal interface IOrdinalReader
{
    OrdinalMatch? Read(int index);
}

/// <summary>Names of places in a row that are counted from its end or from where one stands.</summary>
internal static class PlaceNames
{
    /// <summary>Names written as <c>words&gt;value</c>, those of most words first.</summary>
    public static (string[] Words, string Value)[] LongestFirst(params string[] names) =>
    [
        .. names.Select(n => (Words: n[..n.IndexOf('>')].Split(' '), Value: n[(n.IndexOf('>') + 1)..])).OrderByDescending(n => n.Words.Length),
    ];

    public static OrdinalMatch? Find(LexedText text, int index, (string[] Words, string Value)[] names)
    {
        foreach ((string[] words, string value) in names)
        {
            if (text.HasWords(index, words))
            {
                int next = index + words.Length;
                return new OrdinalMatch(text[index].Start, text[next - 1].End, next, value);
            }
        }

        return null;
    }
}
