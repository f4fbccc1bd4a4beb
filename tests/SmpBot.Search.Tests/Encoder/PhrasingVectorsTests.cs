using SmpBot.Search.Encoder;

namespace SmpBot.Search.Tests.Encoder;

public sealed class PhrasingVectorsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smpbot-vectors-");

    private string File => Path.Combine(_folder.FullName, "cache", "vectors.bin");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_saved_is_not_computed_again()
    {
        CountingEncoder first = new();
        PhrasingVectors vectors = PhrasingVectors.Open(File, first);
        float[] expected = vectors.Encode("does it hurt");
        vectors.Encode("does it hurt").ShouldBe(expected);
        first.Calls.ShouldBe(1);
        vectors.Complete();

        CountingEncoder second = new();
        PhrasingVectors.Open(File, second).Encode("does it hurt").ShouldBe(expected);
        second.Calls.ShouldBe(0);
    }

    [Fact]
    public void A_text_that_is_no_longer_used_leaves_the_file()
    {
        PhrasingVectors before = PhrasingVectors.Open(File, new CountingEncoder());
        before.Encode("old");
        before.Complete();
        PhrasingVectors after = PhrasingVectors.Open(File, new CountingEncoder());
        after.Encode("new");
        after.Complete();

        CountingEncoder encoder = new();
        PhrasingVectors.Open(File, encoder).Encode("old");
        encoder.Calls.ShouldBe(1);
    }

    [Fact]
    public void A_building_that_is_cancelled_keeps_what_it_computed_and_what_it_had_not_come_to()
    {
        PhrasingVectors before = PhrasingVectors.Open(File, new CountingEncoder());
        before.Encode("old");
        before.Complete();
        using CancellationTokenSource cancellation = new();
        PhrasingVectors cancelled = PhrasingVectors.Open(File, new CountingEncoder(), cancellation.Token);
        cancelled.Encode("new");
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() => cancelled.Encode("newer"));
        cancelled.Complete();

        CountingEncoder encoder = new();
        PhrasingVectors after = PhrasingVectors.Open(File, encoder);
        after.Encode("old");
        after.Encode("new");
        encoder.Calls.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("SMPVEC03")]
    [InlineData("something else altogether, long enough to be read as numbers")]
    public void A_damaged_file_is_the_same_as_none(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);
        CountingEncoder encoder = new();
        PhrasingVectors vectors = PhrasingVectors.Open(File, encoder);
        vectors.Encode("does it hurt");
        vectors.Complete();
        encoder.Calls.ShouldBe(1);
        CountingEncoder again = new();
        PhrasingVectors.Open(File, again).Encode("does it hurt");
        again.Calls.ShouldBe(0);
    }

    [Fact]
    public void Recent_questions_are_remembered_and_the_memory_is_bounded()
    {
        CountingEncoder inner = new();
        CachedSentenceEncoder cached = new(inner, capacity: 10);
        float[] vector = cached.Encode("again");
        for (int i = 0; i < 1000; i++)
        {
            cached.Encode("again").ShouldBe(vector);
            cached.Encode($"new {i}");
        }

        inner.Calls.ShouldBe(1001);
    }

    private sealed class CountingEncoder : ISentenceEncoder
    {
        public int Calls { get; private set; }

        public int Dimensions => 4;

        public float[] Encode(string text)
        {
            Calls++;
            return [text.Length, text.Length > 0 ? text[0] : 0, 1, 2];
        }
    }
}
