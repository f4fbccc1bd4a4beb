using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Tests.Matching;

public class PatternParserTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData("a|", "empty")]
    [InlineData("(a", "')' is missing")]
    [InlineData("a)", "')' without '('")]
    [InlineData("<scalp", "'>' is missing")]
    [InlineData("a ..40 b", "too wide")]
    [InlineData("a ..3", "means nothing")]
    [InlineData("a ..3 b?", "means nothing")]
    [InlineData("? a", "stands alone")]
    [InlineData("<number:4>", "is no range")]
    [InlineData("in*fect", "at least two letters")]
    public void A_pattern_that_cannot_be_read_says_what_to_write(string pattern, string message) =>
        Should.Throw<PatternException>(() => PatternParser.Parse(pattern)).Message.ShouldContain(message);

    [Fact]
    public void Gaps_options_and_order_are_read()
    {
        IReadOnlyList<PatternItem> items = PatternParser.Parse("the? <scalp> ..2 hot ~5 =red").Sequences[0];

        items[0].IsOptional.ShouldBeTrue();
        items[1].Node.ShouldBe(new ReferenceNode("scalp"));
        items[2].MaxGap.ShouldBe(2);
        items[3].ShouldBe(new PatternItem(new WordNode("red", WordMatch.Exact), 5, false, true));
    }
}
