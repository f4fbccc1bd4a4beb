namespace SmpBot.Knowledge.Formats;

/// <summary>What a value in a content file may be. One declaration drives the loader's checks and the JSON schemas for editors.</summary>
internal abstract record Shape
{
    private Shape()
    {
    }

    /// <param name="Pattern">A regular expression that the whole text matches, or null for any text.</param>
    /// <param name="Advice">What to write, where there is a pattern.</param>
    /// <param name="Unquoted">True: quotes around the text are refused.</param>
    public sealed record Text(string? Pattern = null, string? Advice = null, bool Unquoted = false) : Shape;

    public sealed record Flag : Shape;

    public sealed record WholeNumber(int Min, int Max) : Shape;

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    public sealed record Date : Shape;

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public sealed record Time : Shape;

    /// <summary>An absolute http or https address.</summary>
    public sealed record WebAddress : Shape;

    public sealed record Choice(IReadOnlyList<string> Values) : Shape;

    public sealed record ListOf(Shape Item, int Min = 0) : Shape;

    /// <summary>A map with keys of the editor's choice.</summary>
    public sealed record MapOf(Shape Value) : Shape;

    /// <summary>A map with fixed keys.</summary>
    public sealed record Keys(IReadOnlyList<Field> Fields) : Shape;
}

/// <summary>A key of a map.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="IsRequired">True: the key must be written.</param>
/// <param name="Description">What the key means, in words for an editor.</param>
internal sealed record Field(string Name, Shape Shape, bool IsRequired, string Description);
