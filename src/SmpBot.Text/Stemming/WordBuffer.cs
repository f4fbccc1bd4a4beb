namespace SmpBot.Text.Stemming;

/// <summary>A word that a stemmer shortens or changes at its end.</summary>
internal ref struct WordBuffer(Span<char> letters, int length)
{
    private readonly Span<char> _letters = letters;

    public int Length { get; private set; } = length;

    public readonly char this[int index]
    {
        get => _letters[index];
        set => _letters[index] = value;
    }

    public readonly ReadOnlySpan<char> Word => _letters[..Length];

    public readonly bool EndsWith(string suffix) => Word.EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>True when the word's first <paramref name="end"/> letters end with the suffix.</summary>
    public readonly bool EndsWith(string suffix, int end) => Word[..end].EndsWith(suffix, StringComparison.Ordinal);

    /// <summary>The longest of the suffixes that the word ends with; they are listed longest first. Null when none fits.</summary>
    public readonly string? Longest(scoped ReadOnlySpan<string> suffixes, int from = 0)
    {
        foreach (string suffix in suffixes)
        {
            if (Length - from >= suffix.Length && EndsWith(suffix))
            {
                return suffix;
            }
        }

        return null;
    }

    public void Cut(int count) => Length -= count;

    public void Replace(int count, string ending)
    {
        Length -= count;
        Append(ending);
    }

    public void Append(string ending)
    {
        ending.CopyTo(_letters[Length..]);
        Length += ending.Length;
    }

    public readonly void ReplaceLetter(char from, char to) => _letters[..Length].Replace(from, to);

    /// <summary>Takes one letter out at the front.</summary>
    public void CutFirst()
    {
        _letters[1..Length].CopyTo(_letters);
        Length--;
    }
}
