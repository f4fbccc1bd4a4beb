using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Matching;

public class LinearWorkTests
{
    [Theory]
    [InlineData("my scalp is hot and swollen and it won't stop bleeding ")]
    [InlineData("it it it it it ")]
    [InlineData("not not no no never nothing ")]
    [InlineData("no puedo no puedo si si que que la cabeza ")]
    [InlineData("if what can it is are do how the ")]
    [InlineData("pus, pus or pus, ")]
    [InlineData("if ")]
    [InlineData("my if ")]
    [InlineData("what is my ")]
    [InlineData("in 2015 my friend had ")]
    [InlineData("fever gone ")]
    [InlineData("hi so ")]
    public void Twice_the_text_is_at_most_about_twice_the_work(string piece)
    {
        long once = Steps(piece, TriageEngine.LongestMessage / 4);
        long twice = Steps(piece, TriageEngine.LongestMessage / 2);
        long fourTimes = Steps(piece, TriageEngine.LongestMessage);

        twice.ShouldBeLessThanOrEqualTo((once * 11 / 5) + 100);
        fourTimes.ShouldBeLessThanOrEqualTo((once * 22 / 5) + 100);
    }

    private static long Steps(string piece, int length) =>
        Clinic.Engine.Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)), Language.English, Clinic.Now).Steps;
}
