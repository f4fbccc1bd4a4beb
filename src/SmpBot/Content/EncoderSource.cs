using Microsoft.Extensions.Options;
using SmpBot.Search;
using SmpBot.Search.Encoder;

namespace SmpBot.Content;

/// <summary>The sentence encoder as the settings and the build allow it.</summary>
internal sealed class EncoderSource
{
    private const string Missing = "missing: the weights were not there when the program was built (npm); search is lexical only";

    private readonly Lazy<ISentenceEncoder?> _encoder;

    public EncoderSource(IOptions<EncoderOptions> options)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "encoder");
        bool wanted = options.Value.Encoder == EncoderMode.Auto;
        bool present = UniversalSentenceEncoderLite.IsPresent(folder);
        Status = !wanted ? "off" : present ? "on" : Missing;
        _encoder = new Lazy<ISentenceEncoder?>(() => wanted && present ? UniversalSentenceEncoderLite.Load(folder) : null);
    }

    /// <summary><c>on</c>, <c>off</c>, or why it is missing.</summary>
    public string Status { get; }

    /// <summary>The encoder, or null when search is lexical only.</summary>
    public ISentenceEncoder? Encoder => _encoder.Value;
}
