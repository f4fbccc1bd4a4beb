using System.Text;
using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Tests.Activities;

public sealed class ActivityJsonTests
{
    [Fact]
    public void Unknown_fields_types_and_entities_are_accepted()
    {
        Activity activity = Read("""{"type":"somethingNew","voice":{"pitch":[1,2]},"entities":[{"type":"odd","x":1},5],"deliveryMode":"carrier-pigeon"}""");

        activity.Type.ShouldBe("somethingNew");
        activity.Entities!.Count.ShouldBe(2);
    }

    [Fact]
    public void Names_are_read_in_any_case_and_written_in_camel_case()
    {
        Activity activity = Read("""{"TYPE":"message","ReplyToID":"7","From":{"ID":"u"}}""");

        ActivityJson.Write(activity).ShouldBe("""{"type":"message","from":{"id":"u"},"replyToId":"7"}""");
    }

    [Theory]
    [InlineData("\"tomorrow\"")]
    [InlineData("17")]
    [InlineData("{\"a\":[]}")]
    [InlineData("null")]
    public void A_bad_date_does_not_refuse_the_message(string date)
    {
        Activity activity = Read($$"""{"type":"message","text":"hi","timestamp":{{date}},"localTimestamp":{{date}},"locale":{{date}}}""");

        activity.Text.ShouldBe("hi");
        activity.Timestamp.ShouldBeNull();
    }

    [Fact]
    public void Times_are_written_in_utc_with_z()
    {
        Activity activity = Read("""{"type":"message","timestamp":"2026-11-21T09:58:23.802+02:00"}""");

        ActivityJson.Write(activity).ShouldContain("\"timestamp\":\"2026-11-21T07:58:23.802Z\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{nope")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\"} {}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"\\udfff\":\"x\"}}")]
    [InlineData("{\"type\":\"message\",\"value\":[\"\\ud800x\"]}")]
    public void What_is_no_activity_is_refused_with_a_sentence(string body)
    {
        ActivityJson.Read(Encoding.UTF8.GetBytes(body), out string? problem).ShouldBeNull();

        problem.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        string body = "{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}";

        ActivityJson.Read(Encoding.UTF8.GetBytes(body), out _).ShouldBeNull();
    }

    [Fact]
    public void Of_a_repeated_property_in_a_card_the_last_one_counts()
    {
        Activity activity = Read("""{"type":"message","value":{"a":1,"a":{"b":2,"b":3}}}""");

        ActivityJson.ToNode(activity.Value!.Value)!.ToJsonString().ShouldBe("""{"a":{"b":3}}""");
    }

    private static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json), out string? problem).ShouldNotBeNull(problem);
}
