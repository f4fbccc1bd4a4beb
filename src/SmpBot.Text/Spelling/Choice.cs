namespace SmpBot.Text.Spelling;

/// <summary>One or two words that a typed one may stand for, with the cost of having typed it, as minus a natural logarithm.</summary>
internal sealed record Choice(string Text, double Cost)
{
    public bool IsTwo { get; } = Text.Contains(' ', StringComparison.Ordinal);

    public string First { get; } = Text.Split(' ')[0];

    public string Last { get; } = Text.Split(' ')[^1];
}
