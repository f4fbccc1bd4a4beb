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
}
