using System.Text;
using SmpBot.BotFramework.Activities;
using SmpBot.Dialogs.Model;

namespace SmpBot.BotFramework.Tests.Activities;

public sealed class IncomingMapperTests
{
    [Theory]
    [InlineData("<at>FAQ bot</at>  how long?\\n", "<at>FAQ bot</at>", "how long?")]
    [InlineData("how <at>FAQ bot</at> long?", "<at>FAQ bot</at>", "how long?")]
    [InlineData("<at>FAQ bot</at>\\u00a0is 37&gt;36?", "<at>FAQ bot</at>", "is 37>36?")]
    [InlineData("<at>FAQ bot</at>", "<at>FAQ bot</at>", "")]
    public void A_mention_of_the_bot_is_taken_out(string text, string mention, string expected)
    {
        IncomingMessage message = Map($$"""
            {"type":"message","text":"{{text}}","recipient":{"id":"28:bot"},
             "entities":[{"type":"mention","mentioned":{"id":"28:bot","name":"FAQ bot"},"text":"{{mention}}"}]}
            """);

        message.Text.ShouldBe(expected);
    }

    [Fact]
    public void A_mention_without_its_text_is_found_by_name()
    {
        Map("""{"type":"message","text":"<at>FAQ bot</at> hi","recipient":{"id":"b"},"entities":[{"type":"mention","mentioned":{"id":"b","name":"FAQ bot"}}]}""")
            .Text.ShouldBe("hi");
    }

    [Fact]
    public void Other_peoples_mentions_stay()
    {
        Map("""{"type":"message","text":"<at>Ana</at> hi","recipient":{"id":"b"},"entities":[{"type":"mention","mentioned":{"id":"a"},"text":"<at>Ana</at>"}]}""")
            .Text.ShouldBe("<at>Ana</at> hi");
    }

    [Fact]
    public void Text_without_a_mention_is_left_as_it_is()
    {
        Map("""{"type":"message","text":"  a &lt; b\n\n c ","recipient":{"id":"b"}}""").Text.ShouldBe("  a &lt; b\n\n c ");
    }

    [Fact]
    public void Submitted_card_data_without_text_is_a_message_with_a_value()
    {
        IncomingMessage message = Map("""{"type":"message","value":{"feedback":"yes"},"replyToId":"1234"}""");

        message.Text.ShouldBe("");
        message.Value!["feedback"]!.GetValue<string>().ShouldBe("yes");
        message.ReplyToId.ShouldBe("1234");
    }

    [Theory]
    [InlineData("gb", "GB")]
    [InlineData("GBR", null)]
    [InlineData("4!", null)]
    public void The_region_comes_from_the_clients_country(string country, string? region)
    {
        Map($$"""{"type":"message","entities":[{"type":"clientInfo","country":"{{country}}","locale":"en-GB"}]}""").ShouldSatisfyAllConditions(
            message => message.Region.ShouldBe(region),
            message => message.Locale.ShouldBe("en-GB"));
    }

    [Fact]
    public void A_conversation_update_is_the_start_of_a_conversation()
    {
        Map("""{"type":"conversationUpdate","membersAdded":[{"id":"u"}]}""").Kind.ShouldBe(IncomingKind.ConversationStarted);
    }

    private static IncomingMessage Map(string json) =>
        IncomingMapper.Map(ActivityJson.Read(Encoding.UTF8.GetBytes(json), out string? problem).ShouldNotBeNull(problem), "c", "a");
}
