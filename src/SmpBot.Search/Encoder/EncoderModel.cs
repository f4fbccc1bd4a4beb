using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SmpBot.Search.Encoder;

/// <summary>
/// The weights of Universal Sentence Encoder Lite as the build lays them down: <c>weights.bin</c> (a magic word, the number
/// of tensors, then for each its name, its dimensions and its little-endian float values) and <c>vocabulary.json</c>
/// (an array of [piece, log-probability]).
/// </summary>
internal sealed class EncoderModel : IDisposable
{
    public const string WeightsFile = "weights.bin";
    public const string VocabularyFile = "vocabulary.json";

    private const string Magic = "SMPENC01";
    private const string Stack = "module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/";
    private const string Encode = "module_apply_default/Encoder_en/KonaTransformer/Encode/";
    private const string Kernels = "module/Encoder_en/KonaTransformer/Encode/";
    private const string Folded = "/ConcatPartitions/concat";

    private readonly FileStream _weights;
    private readonly Dictionary<string, (long Offset, int Count)> _tensors = new(StringComparer.Ordinal);
    private float[] _buffer = [];

    private EncoderModel(FileStream weights, IReadOnlyList<(string Piece, float Score)> vocabulary) =>
        (_weights, Vocabulary) = (weights, vocabulary);

    public IReadOnlyList<(string Piece, float Score)> Vocabulary { get; }

    /// <summary>One row of 256 values a piece.</summary>
    public float[] Embeddings => Values("module/Embeddings_en");

    /// <summary>Angular frequencies of the position signal.</summary>
    public float[] TimeScales => Values(Stack + "Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1");

    public DenseLayer Final => Dense("module/Encoder_en/hidden_layers/tanh_layer_0/weights", "module/Encoder_en/hidden_layers/tanh_layer_0/bias");

    /// <exception cref="InvalidDataException">The folder's files are not what the build writes.</exception>
    public static EncoderModel Open(string folder)
    {
        using FileStream vocabulary = File.OpenRead(Path.Combine(folder, VocabularyFile));
        using JsonDocument pieces = JsonDocument.Parse(vocabulary);
        EncoderModel model = new(
            File.OpenRead(Path.Combine(folder, WeightsFile)),
            [.. pieces.RootElement.EnumerateArray().Select(p => (p[0].GetString()!, Score(p[1])))]);
        model.ReadIndex();
        return model;
    }

    public void Dispose() => _weights.Dispose();

    /// <param name="number">0 or 1.</param>
    public TransformerLayer Layer(int number)
    {
        string layer = $"Layer_{number}/TransformerLayer/";
        string attention = layer + "MultiheadAttention/";
        return new TransformerLayer(
            Norm(layer),
            new SelfAttention(
                Dense(Kernels + attention + "qkv_transform_single/kernel/part_0", Encode + attention + "qkv_transform_single/bias" + Folded),
                Dense(Kernels + attention + "output_transform_single/kernel/part_0", Encode + attention + "output_transform_single/bias" + Folded)),
            number == 0 ? Dense(Encode + layer + "dense/kernel" + Folded, Encode + layer + "dense/bias" + Folded) : null,
            Norm(layer + "FFN/"),
            Dense(Stack + layer + "FFN/conv1/Tensordot/Reshape_1", Encode + layer + "FFN/conv1/bias" + Folded),
            Dense(Stack + layer + "FFN/conv2/Tensordot/Reshape_1", Encode + layer + "FFN/conv2/bias" + Folded));
    }

    private LayerNorm Norm(string of)
    {
        string norm = Encode + of + "layer_prepostprocess/layer_norm/layer_norm_";
        return new LayerNorm(Values(norm + "scale" + Folded), Values(norm + "bias" + Folded));
    }

    private DenseLayer Dense(string weights, string bias)
    {
        float[] offsets = Values(bias);
        int count = Find(weights).Count;
        if (_buffer.Length < count)
        {
            _buffer = new float[count];
        }

        Read(weights, _buffer.AsSpan(0, count));
        return new DenseLayer(_buffer.AsSpan(0, count), offsets, count / offsets.Length);
    }

    private float[] Values(string name)
    {
        float[] values = new float[Find(name).Count];
        Read(name, values);
        return values;
    }

    private void Read(string name, Span<float> values)
    {
        _weights.Position = Find(name).Offset;
        _weights.ReadExactly(MemoryMarshal.AsBytes(values));
    }

    private (long Offset, int Count) Find(string name) => _tensors.TryGetValue(name, out (long Offset, int Count) tensor)
        ? tensor
        : throw new InvalidDataException($"{WeightsFile} has no tensor {name}: build again to convert the weights anew.");

    private void ReadIndex()
    {
        using BinaryReader reader = new(_weights, Encoding.UTF8, leaveOpen: true);
        if (Encoding.ASCII.GetString(reader.ReadBytes(Magic.Length)) != Magic)
        {
            throw new InvalidDataException($"{WeightsFile} does not begin with {Magic}: build again to convert the weights anew.");
        }

        for (int left = reader.ReadInt32(); left > 0; left--)
        {
            string name = reader.ReadString();
            int count = 1;
            for (int rank = reader.ReadInt32(); rank > 0; rank--)
            {
                count *= reader.ReadInt32();
            }

            _tensors.Add(name, (_weights.Position, count));
            _weights.Position += sizeof(float) * (long)count;
        }
    }

    /// <summary>A few pieces (":" among them) have null for a score; the published client adds it as zero.</summary>
    private static float Score(JsonElement value) => value.ValueKind == JsonValueKind.Null ? 0f : value.GetSingle();
}
