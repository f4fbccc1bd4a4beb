using SmpBot.Search.Indexing;

namespace SmpBot.Search.Tests.Indexing;

public sealed class PostingListsTests
{
    private static readonly TermWeights[] s_documents =
    [
        new([0, 2], [1f, 2f]),
        new([], []),
        new([1, 2, 3], [3f, 4f, 5f]),
    ];

    private static readonly PostingLists s_postings = PostingLists.Build(4, s_documents);

    [Fact]
    public void The_documents_come_back_as_they_were()
    {
        TermWeights[] documents = s_postings.ToDocuments(s_documents.Length);

        documents.Select(d => d.Terms).ShouldBe(s_documents.Select(d => d.Terms));
        documents.Select(d => d.Weights).ShouldBe(s_documents.Select(d => d.Weights));
    }

    [Theory]
    [InlineData(2, 0, 2f)]
    [InlineData(2, 2, 4f)]
    [InlineData(2, 1, 0f)]
    [InlineData(0, 2, 0f)]
    public void A_term_weighs_in_a_document_what_it_was_given(int term, int document, float weight) =>
        s_postings.WeightOf(term, document).ShouldBe(weight);

    [Fact]
    public void More_documents_than_a_block_holds_are_numbered_on()
    {
        const int Count = PostingBlock.Capacity + 3;
        TermWeights[] documents = [.. Enumerable.Range(0, Count).Select(d => new TermWeights(d % 2 == 0 ? [0] : [0, 1], d % 2 == 0 ? [0.25f] : [0.25f, 1f]))];
        var postings = PostingLists.Build(2, documents);
        var scores = new float[Count];

        postings.Accumulate(0, 2f, scores);
        postings.Accumulate(1, 1f, scores);

        scores[Count - 1].ShouldBe(0.5f, 1e-4f);
        scores[Count - 2].ShouldBe(1.5f, 1e-4f);
        scores[PostingBlock.Capacity - 1].ShouldBe(1.5f, 1e-4f);
        postings.Frequency(0).ShouldBe(Count);
        postings.WeightOf(1, Count - 2).ShouldBe(1f, 1e-4f);
        postings.ToDocuments(Count).Select(d => d.Terms.Length).ShouldBe(documents.Select(d => d.Terms.Length));
    }

    [Fact]
    public void A_weight_is_kept_to_a_65535th_of_the_largest()
    {
        float[] weights = [.. Enumerable.Range(1, 40).Select(i => 1f / i)];
        var postings = PostingLists.Build(1, [.. weights.Select(weight => new TermWeights([0], [weight]))]);

        for (int document = 0; document < weights.Length; document++)
        {
            postings.WeightOf(0, document).ShouldBe(weights[document], 0.51f / ushort.MaxValue);
        }
    }
}
