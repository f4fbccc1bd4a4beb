namespace SmpBot.Knowledge.Yaml;

/// <summary>A YAML value with the 1-based line of its file on which it begins.</summary>
internal abstract record YamlValue(int Line);

/// <param name="Line">Where it begins.</param>
/// <param name="Text">The text without quotes.</param>
/// <param name="IsPlain">True when it was written without quotes and not as a block.</param>
internal sealed record YamlScalar(int Line, string Text, bool IsPlain) : YamlValue(Line)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) || (IsPlain && Text is "~" or "null");
}

internal sealed record YamlList(int Line, IReadOnlyList<YamlValue> Items) : YamlValue(Line);

/// <summary>A key with its value.</summary>
internal sealed record YamlPair(string Key, int KeyLine, YamlValue Value);

internal sealed record YamlMap(int Line, IReadOnlyList<YamlPair> Pairs) : YamlValue(Line)
{
    public YamlPair? Find(string key) => Pairs.FirstOrDefault(p => p.Key == key);

    /// <summary>The line of a key, or of the map where the key is missing.</summary>
    public int LineOf(string key) => Find(key)?.KeyLine ?? Line;

    /// <summary>A text that is there and not empty, trimmed; else null.</summary>
    public YamlScalar? Scalar(string key) => Find(key)?.Value is YamlScalar { IsEmpty: false } scalar ? scalar : null;

    public string? Text(string key) => Scalar(key)?.Text.Trim();

    /// <summary>The texts of a list, without empty ones; empty when there is no list.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key) =>
        Find(key)?.Value is YamlList list ? [.. list.Items.OfType<YamlScalar>().Where(s => !s.IsEmpty)] : [];

    public IReadOnlyList<string> Texts(string key) => [.. Scalars(key).Select(s => s.Text.Trim())];

    public IReadOnlyList<YamlMap> Maps(string key) =>
        Find(key)?.Value is YamlList list ? [.. list.Items.OfType<YamlMap>()] : [];

    public YamlMap? Map(string key) => Find(key)?.Value as YamlMap;

    public bool Flag(string key) => Text(key) == "true";
}
