namespace SmpBot.Search.Indexing;

/// <summary>
/// BM25F (Robertson, Zaragoza, Taylor 2004; the simple form of Robertson and Zaragoza 2009, section 3.6): term frequencies are
/// normalised by length field by field, weighted, summed, and only then saturated.
/// </summary>
internal sealed record Bm25F
{
    /// <summary>Saturation of the summed term frequency.</summary>
    public float K1 { get; init; } = 1.2f;

    public static Bm25F Default { get; } = new();

    public FieldParameters Question { get; init; } = new(1.2f, 0.3f);

    public FieldParameters Phrasings { get; init; } = new(1.0f, 0.3f);

    public FieldParameters Answer { get; init; } = new(0.35f, 0.75f);

    public FieldParameters Tags { get; init; } = new(0.8f, 0.0f);

    public FieldParameters For(LexicalField field) => field switch
    {
        LexicalField.Question => Question,
        LexicalField.Phrasings => Phrasings,
        LexicalField.Answer => Answer,
        _ => Tags,
    };

    /// <summary>ln(1 + (N − n + ½) / (n + ½)): never negative.</summary>
    public static float InverseDocumentFrequency(int documents, int holding) =>
        MathF.Log(1f + ((documents - holding + 0.5f) / (holding + 0.5f)));

    /// <summary>A term's share of a field's weighted frequency.</summary>
    public float FieldFrequency(LexicalField field, int occurrences, int length, float averageLength)
    {
        (float weight, float b) = For(field);
        return weight * occurrences / (1f - b + (b * length / averageLength));
    }

    /// <summary>The saturated frequency, 0 to 1 + k1.</summary>
    public float Saturate(float frequency) => frequency * (K1 + 1f) / (frequency + K1);

    /// <summary>Weight of a field, and how far its length counts (0 not at all, 1 in full).</summary>
    internal readonly record struct FieldParameters(float Weight, float B);
}
