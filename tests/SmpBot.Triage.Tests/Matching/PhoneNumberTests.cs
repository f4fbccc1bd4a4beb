using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Matching;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("my phone is 555 911 0147, text me")]
    [InlineData("call me on 07700 900 999 please")]
    [InlineData("llamadme al 699 112 911 después de comer")]
    public void A_phone_number_that_holds_an_emergency_number_is_no_call_for_help(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("call 911")]
    [InlineData("911")]
    [InlineData("llamen al 112")]
    public void The_emergency_number_itself_is_one(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);
}
