using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Tests.Matching;

public class TypoIndexTests
{
    private static readonly TypoIndex s_index = new(["infection", "swelling", "fever", "pus"]);

    [Theory]
    [InlineData("infecton")]
    [InlineData("infecttion")]
    [InlineData("infectiom")]
    [InlineData("infetcion")]
    [InlineData("nfection")]
    public void One_slip_is_found(string typed) => s_index.Near(typed).ShouldBe(["infection"]);

    [Theory]
    [InlineData("infctn")]
    [InlineData("affection")]
    [InlineData("pos")]
    [InlineData("")]
    public void Two_slips_and_short_words_are_not(string typed) => s_index.Near(typed).ShouldBeEmpty();
}
