using System.Text.Json;
using SmpBot.BotFramework.Activities;
using SmpBot.Dialogs.Model;
using SmpBot.Text;

namespace SmpBot.BotFramework.Tests.Activities;

public sealed class ActivityRendererTests
{
    private static readonly Reply Answer = new()
    {
        Text = "It lasts about **eight years**.",
        Language = Language.English,
        EntryId = "duration",
        Suggestions = [new("Does it fade?", "Does it fade?")],
        Sources = [new("guide", "The [clinic's] guide", "https://clinic.example/guide", true), new("leaflet", "A leaflet", null, false)],
    };

    [Fact]
    public void The_own_widget_gets_sources_as_data()
    {
        JsonElement activity = Render(Widget, [Answer])[0];

        activity.GetProperty("text").GetString().ShouldBe(Answer.Text);
        activity.GetProperty("textFormat").GetString().ShouldBe("markdown");
        JsonElement data = activity.GetProperty("channelData");
        data.GetProperty("entryId").GetString().ShouldBe("duration");
        data.GetProperty("sources")[0].GetProperty("url").GetString().ShouldBe("https://clinic.example/guide");
        data.GetProperty("sources")[1].TryGetProperty("url", out _).ShouldBeFalse();
        data.GetProperty("sources")[1].GetProperty("verified").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void A_direct_line_channel_behind_a_connector_is_not_the_own_widget()
    {
        JsonElement activity = Render(Channel("directline"), [Answer])[0];

        activity.GetProperty("text").GetString()!.ShouldContain("Sources: ");
    }

    [Theory]
    [InlineData(Language.English, "Sources: [The \\[clinic's\\] guide](https://clinic.example/guide); A leaflet (not verified)")]
    [InlineData(Language.Spanish, "Fuentes: [The \\[clinic's\\] guide](https://clinic.example/guide); A leaflet (sin verificar)")]
    public void Channels_that_show_only_text_get_the_sources_as_a_line(Language language, string line)
    {
        Render(Channel("msteams"), [Answer with { Language = language }])[0].GetProperty("text").GetString().ShouldEndWith("\n\n" + line);
    }

    [Fact]
    public void A_suggestion_is_an_im_back_whose_title_is_its_value()
    {
        JsonElement action = Render(Channel("emulator"), [Answer])[0].GetProperty("suggestedActions").GetProperty("actions")[0];

        action.GetProperty("type").GetString().ShouldBe("imBack");
        action.GetProperty("title").GetString().ShouldBe("Does it fade?");
        action.GetProperty("value").GetString().ShouldBe("Does it fade?");
    }

    [Fact]
    public void The_last_message_carries_the_suggestions_of_the_whole_turn_once()
    {
        Reply second = Answer with { Suggestions = [new("Does it fade?", "Does it fade?"), new("Help", "Help")] };

        IReadOnlyList<JsonElement> activities = Render(Widget, [Answer, second]);

        activities[0].TryGetProperty("suggestedActions", out _).ShouldBeFalse();
        activities[1].GetProperty("suggestedActions").GetProperty("actions").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Teams_gets_at_most_six_suggestions_and_none_in_groups()
    {
        Reply many = Answer with { Suggestions = [.. Enumerable.Range(1, 9).Select(i => new Suggestion($"S{i}", $"S{i}"))] };

        Render(Channel("msteams"), [many])[0].GetProperty("suggestedActions").GetProperty("actions").GetArrayLength().ShouldBe(6);
        Render(Channel("msteams", "groupChat"), [many])[0].TryGetProperty("suggestedActions", out _).ShouldBeFalse();
        Render(Widget, [many])[0].GetProperty("suggestedActions").GetProperty("actions").GetArrayLength().ShouldBe(9);
    }

    [Fact]
    public void An_alert_is_marked_for_widget_and_teams()
    {
        Reply alert = new() { Text = "Call 911.", Language = Language.English, IsAlert = true };

        Render(Widget, [alert])[0].GetProperty("channelData").GetProperty("alert").GetBoolean().ShouldBeTrue();
        Render(Channel("msteams"), [alert])[0].GetProperty("importance").GetString().ShouldBe("high");
    }

    [Fact]
    public void A_plain_reply_has_no_empty_fields()
    {
        JsonElement activity = Render(Widget, [new Reply { Text = "Hola", Language = Language.Spanish }])[0];

        activity.EnumerateObject().Select(property => property.Name).ShouldBe(["type", "text", "textFormat", "locale", "inputHint"]);
        activity.GetProperty("locale").GetString().ShouldBe("es");
    }

    [Fact]
    public void For_channels_that_count_messages_replies_are_joined_and_alerts_stay_apart()
    {
        Reply welcome = new() { Text = "Welcome.", Language = Language.English, Suggestions = [new("Help", "Help")] };
        Reply alert = new() { Text = "Call 911.", Language = Language.English, IsAlert = true };

        IReadOnlyList<Reply> joined = ReplyJoiner.Join([welcome, Answer, alert, welcome, Answer]);

        joined.Select(reply => reply.Text).ShouldBe(["Welcome.\n\n" + Answer.Text, "Call 911.", "Welcome.\n\n" + Answer.Text]);
        joined[0].EntryId.ShouldBe("duration");
        joined[0].Suggestions.Select(suggestion => suggestion.Title).ShouldBe(["Help", "Does it fade?"]);
        joined[0].Sources.Count.ShouldBe(2);
    }

    private static ChannelTraits Widget => ChannelTraits.OfOwnDirectLine(posted: null);

    private static ChannelTraits Channel(string id, string type = "personal") =>
        ChannelTraits.Of(new Activity { ChannelId = id, Conversation = new ConversationAccount { ConversationType = type } });

    private static IReadOnlyList<JsonElement> Render(ChannelTraits channel, IReadOnlyList<Reply> replies) =>
        [.. ActivityRenderer.Render(replies, channel).Select(activity => JsonDocument.Parse(ActivityJson.Write(activity)).RootElement)];
}
