using Microsoft.Extensions.Options;
using SmpBot.Search.Encoder;
using SmpBot.Storage;

namespace SmpBot.Content;

/// <summary>The sentence encoder as the settings and the build allow it, and the kept vectors of the phrasings.</summary>
internal sealed partial class EncoderSource
{
    private const string Missing = "missing: the weights were not there when the program was built (npm); search is lexical only";

    /// <summary>Questions whose vectors are remembered: 2 KB each.</summary>
    private const int RememberedQuestions = 1024;

    private readonly Lazy<ISentenceEncoder?> _encoder;
    private readonly string _vectorFile;
    private readonly ILogger<EncoderSource> _log;

    public EncoderSource(IOptions<EncoderOptions> options, IOptions<StorageOptions> storage, ILogger<EncoderSource> log)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "encoder");
        bool wanted = options.Value.Encoder == EncoderMode.Auto;
        bool present = UniversalSentenceEncoderLite.IsPresent(folder);
        IsOn = wanted && present;
        Status = !wanted ? "off" : present ? "on" : Missing;
        _encoder = new Lazy<ISentenceEncoder?>(() => IsOn
            ? new CachedSentenceEncoder(UniversalSentenceEncoderLite.Load(folder), RememberedQuestions)
            : null);
        _vectorFile = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(storage.Value.Path))!, "phrasing-vectors.bin");
        _log = log;
    }

    /// <summary><c>on</c>, <c>off</c>, or why it is missing.</summary>
    public string Status { get; }

    /// <summary>True when the encoder takes part, or will once its vectors are there.</summary>
    public bool IsOn { get; }

    /// <summary>The encoder by itself, or null.</summary>
    public ISentenceEncoder? Open() => _encoder.Value;

    /// <summary>The encoder for building an index, with the vectors of earlier starts; null when search is lexical only.</summary>
    public PhrasingVectors? OpenVectors(CancellationToken cancellation) =>
        _encoder.Value is { } encoder ? PhrasingVectors.Open(_vectorFile, encoder, cancellation) : null;

    /// <summary>Keeps the vectors for the next start; where they cannot be kept they are computed again then.</summary>
    public void Keep(PhrasingVectors? vectors)
    {
        try
        {
            vectors?.Complete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(_log, _vectorFile, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(120, LogLevel.Warning, "The phrasings' vectors cannot be kept in {File} and are computed at every start: {Reason}")]
        public static partial void NotKept(ILogger logger, string file, string reason);
    }
}
