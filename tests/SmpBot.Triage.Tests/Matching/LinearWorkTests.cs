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
    public void Twice_the_text_is_at_most_about_twice_the_work(string piece)
    {
        long once = Steps(piece, 40);
        long twice = Steps(piece, 80);
        long fourTimes = Steps(piece, 160);

        twice.ShouldBeLessThanOrEqualTo((once * 11 / 5) + 100);
        fourTimes.ShouldBeLessThanOrEqualTo((once * 22 / 5) + 100);
    }

    private static long Steps(string piece, int times) =>
        Clinic.Engine.Read(string.Concat(Enumerable.Repeat(piece, times)), Language.English, Clinic.Now).Steps;
}
