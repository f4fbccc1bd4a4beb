using SmpBot.Search.Background;
using SmpBot.Text;

namespace SmpBot.Search.Tests.Background;

public sealed class ForeignRequestsTests
{
    private const string Groups = """
        # what visitors of another place ask
        == operations
        frame: does {} hurt
        frame: how long does {} take
        frame: is {} safe
        object: a hip replacement
        object: a nose job

        == animals
        frame: what does {} eat
        object: a hedgehog
        """;

    [Fact]
    public void Every_object_and_every_frame_is_used_within_its_group()
    {
        IReadOnlyList<BackgroundSentence> sentences = Read(Groups);

        sentences.Select(s => s.Object).Distinct().ShouldBe(["a hip replacement", "a nose job", "a hedgehog"]);
        sentences.Count(s => s.Text.StartsWith("does ", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        sentences.Count(s => s.Text.StartsWith("how long does ", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        sentences.Count(s => s.Text.StartsWith("is ", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        sentences.ShouldAllBe(s => s.Text.Contains(s.Object));
        sentences.ShouldContain(new BackgroundSentence("what does a hedgehog eat", "a hedgehog"));
        sentences.ShouldAllBe(s => s.Object != "a hedgehog" || s.Text == "what does a hedgehog eat");
    }

    [Fact]
    public void No_more_sentences_than_objects_and_frames_ask_for() =>
        Read(Groups).Count.ShouldBeInRange(4, (ForeignRequests.FramesOfAnObject * 3) + 4);

    [Fact]
    public void A_further_object_leaves_the_frames_of_the_others_as_they_are()
    {
        string more = Groups.Replace("object: a nose job", "object: a nose job\nobject: a vasectomy", StringComparison.Ordinal);

        Read(more).Where(s => s.Object == "a hedgehog").ShouldBe(Read(Groups).Where(s => s.Object == "a hedgehog"));
        Read(more).Select(s => s.Object).ShouldContain("a vasectomy");
    }

    [Theory]
    [InlineData("frame: does {} hurt", "Line 1: begin a group")]
    [InlineData("== a\nframe: does it hurt\nobject: x", "Line 2: write {} once")]
    [InlineData("== a\nframe: {} or {}\nobject: x", "Line 2: write {} once")]
    [InlineData("== a\nobject: x\nobject: x", "Line 3: write 'x' once")]
    [InlineData("== a\ndoes it hurt", "Line 2: write 'frame:")]
    [InlineData("== a\nframe:\nobject: x", "Line 2: write 'frame:")]
    [InlineData("== a\nframe: does {} hurt\n== b\nframe: is {} red\nobject: x", "Line 1: the group 'a' needs")]
    public void A_malformed_line_is_named_with_what_to_write(string lines, string message) =>
        Should.Throw<FormatException>(() => Read(lines)).Message.ShouldStartWith(message);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public void The_background_that_the_assembly_carries_is_well_formed_and_bounded(Language language)
    {
        IReadOnlyList<BackgroundSentence> sentences = BackgroundSentences.Read(language);

        sentences.Count.ShouldBeInRange(500, 6000);
        sentences.ShouldAllBe(s => s.Text.Length > 0 && !s.Text.Contains('{') && !s.Text.Contains(':'));
        sentences.ShouldBe(BackgroundSentences.Read(language));
    }

    private static IReadOnlyList<BackgroundSentence> Read(string text) => ForeignRequests.Read(new StringReader(text));
}
