using System.Text.Json;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.DirectLine;

public sealed class WidgetTokenTests
{
    private const string Path = "/api/token";
    private const string Root = DirectLineClient.Root;

    [Fact]
    public async Task A_visitor_gets_a_token_without_a_secret()
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.PostAsync(Path);

        answer.Status.ShouldBe(200);
        answer.Headers["Cache-Control"].ShouldBe("no-store");
        answer.Json.EnumerateObject().Select(property => property.Name).ShouldBe(["conversationId", "token", "expires_in", "resume"], ignoreOrder: true);
        (await bot.PostAsync($"{Root}/conversations", token: answer.Json.GetProperty("token").GetString())).Status.ShouldBe(201);
    }

    [Fact]
    public async Task Resume_leads_back_into_the_conversation_once_and_is_replaced()
    {
        await using TestBot bot = await TestBot.StartAsync();
        JsonElement first = (await bot.PostAsync(Path, new { })).Json;
        DirectLineClient client = await StartAsync(bot, first);
        await client.SayAsync("hello");

        JsonElement second = (await bot.PostAsync(Path, new { resume = Text(first, "resume") })).Json;
        JsonElement reused = (await bot.PostAsync(Path, new { resume = Text(first, "resume") })).Json;
        JsonElement third = (await bot.PostAsync(Path, new { resume = Text(second, "resume") })).Json;

        Text(second, "conversationId").ShouldBe(Text(first, "conversationId"));
        Text(second, "resume").ShouldNotBe(Text(first, "resume"));
        Text(reused, "conversationId").ShouldNotBe(Text(first, "conversationId"));
        Text(third, "conversationId").ShouldBe(Text(first, "conversationId"));
        DirectLineClient back = new(bot, Text(third, "conversationId"), Text(third, "token"));
        (await back.TextsAsync()).ShouldBe(["Welcome.", "hello", "You said: hello"]);
    }

    [Fact]
    public async Task Of_many_that_resume_at_once_one_gets_the_conversation()
    {
        await using TestBot bot = await TestBot.StartAsync();
        JsonElement first = (await bot.PostAsync(Path)).Json;

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.PostAsync(Path, new { resume = Text(first, "resume") })));

        answers.Count(answer => Text(answer.Json, "conversationId") == Text(first, "conversationId")).ShouldBe(1);
    }

    [Fact]
    public async Task The_visitor_keeps_the_same_user_id_and_it_is_not_the_clients_choice()
    {
        await using TestBot bot = await TestBot.StartAsync();
        JsonElement first = (await bot.PostAsync(Path)).Json;
        DirectLineClient client = await StartAsync(bot, first);
        await client.PostAsync(new { type = "message", text = "one", from = new { id = "forged" } });
        JsonElement second = (await bot.PostAsync(Path, new { resume = Text(first, "resume") })).Json;
        DirectLineClient back = new(bot, Text(second, "conversationId"), Text(second, "token"));
        await back.SayAsync("two");

        string?[] users = [.. (await back.HistoryAsync())
            .Select(activity => activity.GetProperty("from"))
            .Where(from => from.GetProperty("role").GetString() == "user")
            .Select(from => from.GetProperty("id").GetString())];

        users.Length.ShouldBe(2);
        users.Distinct().Count().ShouldBe(1);
        users[0]!.ShouldStartWith("dl_");
    }

    [Fact]
    public async Task Only_a_hash_of_resume_is_stored()
    {
        await using TestBot bot = await TestBot.StartAsync();

        string resume = Text((await bot.PostAsync(Path)).Json, "resume");

        bot.Storage.Resumes.Grants.ShouldHaveSingleItem().TokenHash.ShouldNotContain(resume);
    }

    [Fact]
    public async Task An_expired_resume_and_an_ended_conversation_give_a_new_one()
    {
        await using TestBot bot = await TestBot.StartAsync();
        JsonElement old = (await bot.PostAsync(Path)).Json;
        JsonElement ended = (await bot.PostAsync(Path)).Json;
        DirectLineClient client = await StartAsync(bot, ended);
        await client.PostAsync(new { type = "endOfConversation" });

        Text((await bot.PostAsync(Path, new { resume = Text(ended, "resume") })).Json, "conversationId").ShouldNotBe(client.ConversationId);
        bot.Time.Advance(TimeSpan.FromDays(31));
        Text((await bot.PostAsync(Path, new { resume = Text(old, "resume") })).Json, "conversationId").ShouldNotBe(Text(old, "conversationId"));
    }

    [Theory]
    [InlineData("https://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("https://clinic.example", 200)]
    [InlineData("https://clinic.example.evil.example", 403)]
    public async Task Only_pages_of_the_listed_origins_are_served(string origin, int status)
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("Widget:Origins", "https://clinic.example; https://www.clinic.example")]);

        Answer answer = await bot.PostAsync(Path, token: null, headers: ("Origin", origin));

        answer.Status.ShouldBe(status);
        answer.Headers.GetValueOrDefault("Access-Control-Allow-Origin").ShouldBe(status == 200 ? origin : null);
        answer.Headers["Vary"].ShouldBe("Origin");
    }

    [Fact]
    public async Task The_bots_own_pages_are_served_without_a_setting()
    {
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync(Path, headers: ("Origin", bot.Address))).Status.ShouldBe(200);
        (await bot.PostAsync(Path, headers: ("Origin", "https://clinic.example"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_widget_token_is_bound_to_the_widgets_origins()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("Widget:Origins", "https://clinic.example")]);
        DirectLineClient client = await StartAsync(bot, (await bot.PostAsync(Path)).Json);

        (await bot.GetAsync(client.Activities, client.Token, ("Origin", "https://clinic.example"))).Status.ShouldBe(200);
        (await bot.GetAsync(client.Activities, client.Token, ("Origin", bot.Address))).Status.ShouldBe(200);
        (await bot.GetAsync(client.Activities, client.Token, ("Origin", "https://evil.example"))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("{\"resume\":5}")]
    [InlineData("{resume")]
    public async Task A_wrong_body_is_refused(string body)
    {
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync(Path, body)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_preflight_from_a_listed_origin_passes()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("Widget:Origins:0", "https://clinic.example")]);

        Answer answer = await bot.SendAsync(HttpMethod.Options, Path, null, null, ("Origin", "https://clinic.example"), ("Access-Control-Request-Method", "POST"));

        answer.Status.ShouldBe(204);
        answer.Headers["Access-Control-Allow-Origin"].ShouldBe("https://clinic.example");
    }

    private static async Task<DirectLineClient> StartAsync(TestBot bot, JsonElement token)
    {
        DirectLineClient client = new(bot, Text(token, "conversationId"), Text(token, "token"));
        (await bot.PostAsync($"{Root}/conversations", token: client.Token)).Status.ShouldBe(201);
        return client;
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
