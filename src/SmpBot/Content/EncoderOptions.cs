namespace SmpBot.Content;

/// <summary>Whether the sentence encoder takes part.</summary>
public enum EncoderMode
{
    /// <summary>When its weights are there.</summary>
    Auto,

    /// <summary>Never.</summary>
    Off,
}

/// <summary>The setting <c>Search:Encoder</c>.</summary>
public sealed class EncoderOptions
{
    public const string Section = "Search";

    /// <summary>The sentence encoder: auto (when its weights are there) or off.</summary>
    public EncoderMode Encoder { get; set; } = EncoderMode.Auto;
}
