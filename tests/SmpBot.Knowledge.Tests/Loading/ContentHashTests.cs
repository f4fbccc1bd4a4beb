namespace SmpBot.Knowledge.Tests.Loading;

public sealed class ContentHashTests : IDisposable
{
    private readonly KnowledgeFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_hash_is_the_same_for_any_order_of_writing_and_any_line_ends()
    {
        using var other = new KnowledgeFolder();
        foreach (string file in new[] { "es/duration.md", "topics.yaml", "clinic.yaml", "en/duration.md", "sources.yaml" })
        {
            string text = File.ReadAllText(Path.Combine(_folder.Path, file));
            other.Delete(file).Write(file, text.Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        other.LoadSound().ContentHash.ShouldBe(_folder.LoadSound().ContentHash);
    }

    [Theory]
    [InlineData("en/duration.md")]
    [InlineData("clinic.yaml")]
    [InlineData("safety/rules.yaml")]
    [InlineData("lexicon/es.yaml")]
    public void The_hash_changes_with_every_content_file(string path)
    {
        string before = _folder.LoadSound().ContentHash;
        string file = Path.Combine(_folder.Path, path);

        _folder.Write(path, (File.Exists(file) ? File.ReadAllText(file) : "synonyms: []") + "\n# changed\n");

        _folder.LoadSound().ContentHash.ShouldNotBe(before);
    }

    [Fact]
    public void The_hash_leaves_out_evals_and_schemas()
    {
        string before = _folder.LoadSound().ContentHash;

        _folder.Write("evals/faq.jsonl", "{}").Write("evals/notes.md", "x").Write("schemas/entry.schema.json", "{}");

        _folder.LoadSound().ContentHash.ShouldBe(before);
    }
}
