using SmpBot.Knowledge.Fitting;

namespace SmpBot.Knowledge.Tests.Fitting;

public sealed class FittedToTests
{
    [Fact]
    public void The_same_inputs_have_the_same_digest() => Digest("ab", "c").ShouldBe(Digest("ab", "c"));

    [Fact]
    public void Where_one_text_ends_and_the_next_begins_counts() => Digest("ab", "c").ShouldNotBe(Digest("a", "bc"));

    [Fact]
    public void Another_program_has_another_digest()
    {
        using var ours = new FittedTo(typeof(FittedToTests));
        using var theirs = new FittedTo(typeof(FittedTo));
        ours.Digest().ShouldNotBe(theirs.Digest());
    }

    private static byte[] Digest(params string[] texts)
    {
        using var inputs = new FittedTo(typeof(FittedTo));
        foreach (string text in texts)
        {
            inputs.Add<char>(text);
        }

        return inputs.Digest();
    }
}
