using SmpBot.Search.Indexing;

namespace SmpBot.Search.Tests.Indexing;

public sealed class InvertedIndexTests
{
    [Fact]
    public void A_score_equals_the_formula_worked_out_by_hand()
    {
        // Two documents, one field of weight 1 and b = 0.5, k1 = 1.2. "pain" stands twice in the first, of 3 words; the mean length is 2.
        // frequency 2 / (1 - 0.5 + 0.5 * 3 / 2) = 1.6; saturated 1.6 * 2.2 / (1.6 + 1.2) = 1.257143; idf ln(1 + 1.5 / 1.5) = 0.693147.
        var formula = new Bm25F { K1 = 1.2f, Phrasings = new Bm25F.FieldParameters(1f, 0.5f) };
        InvertedIndex index = InvertedIndex.Build([Document("pain", "pain", "needle"), Document("price")], formula);
        var scores = new float[2];

        index.AddScores([new WeightedTerm("pain", 1f)], scores);

        scores[0].ShouldBe(0.871385f, 1e-5f);
        scores[1].ShouldBe(0f);
    }

    [Fact]
    public void Weights_of_the_query_multiply_and_terms_add_up()
    {
        InvertedIndex index = InvertedIndex.Build([Document("pain", "needle"), Document("price")]);
        var pain = new float[2];
        var needle = new float[2];
        var both = new float[2];

        index.AddScores([new WeightedTerm("pain", 1f)], pain);
        index.AddScores([new WeightedTerm("needle", 1f)], needle);
        index.AddScores([new WeightedTerm("pain", 0.5f), new WeightedTerm("needle", 2f), new WeightedTerm("unheard", 9f)], both);

        both[0].ShouldBe((0.5f * pain[0]) + (2f * needle[0]), 1e-6f);
        both[1].ShouldBe(0f);
    }

    [Fact]
    public void A_word_in_a_heavier_field_scores_more()
    {
        InvertedIndex index = InvertedIndex.Build(
        [
            new LexicalDocument(new Dictionary<LexicalField, IReadOnlyList<string>> { [LexicalField.Question] = ["pain"] }),
            new LexicalDocument(new Dictionary<LexicalField, IReadOnlyList<string>> { [LexicalField.Answer] = ["pain"] }),
            new LexicalDocument(new Dictionary<LexicalField, IReadOnlyList<string>>()),
        ]);
        var scores = new float[3];

        index.AddScores([new WeightedTerm("pain", 1f)], scores);

        scores[0].ShouldBeGreaterThan(scores[1]);
        scores[1].ShouldBeGreaterThan(0f);
        scores[2].ShouldBe(0f);
    }

    [Fact]
    public void A_rarer_term_weighs_more_and_an_unheard_one_most()
    {
        InvertedIndex index = InvertedIndex.Build([Document("pain", "needle"), Document("pain"), Document("price")]);

        float common = index.InverseDocumentFrequency("pain");
        float rare = index.InverseDocumentFrequency("needle");

        common.ShouldBeLessThan(rare);
        rare.ShouldBeLessThan(index.InverseDocumentFrequency("unheard"));
    }

    private static LexicalDocument Document(params string[] words) =>
        new(new Dictionary<LexicalField, IReadOnlyList<string>> { [LexicalField.Phrasings] = words });
}
