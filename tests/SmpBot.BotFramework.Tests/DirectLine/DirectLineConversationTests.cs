using System.Text.Json;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.DirectLine;

public sealed class DirectLineConversationTests
{
    private const string Root = "/v3/directline";

    [Fact]
    public async Task Starting_a_conversation_gives_a_stream_address_and_one_welcome()
    {
        await using TestBot bot = await TestBot.StartAsync();
        string token = (await bot.PostAsync($"{Root}/tokens/generate", token: TestBot.Secret)).Json.GetProperty("token").GetString()!;

        Answer first = await bot.PostAsync($"{Root}/conversations", new { user = new { } }, token);
        Answer second = await bot.PostAsync($"{Root}/conversations", new { user = new { } }, token);

        first.Status.ShouldBe(201);
        second.Status.ShouldBe(200);
        first.Json.GetProperty("streamUrl").GetString()!.ShouldStartWith("ws://127.0.0.1");
        string id = first.Json.GetProperty("conversationId").GetString()!;
        JsonElement history = (await bot.GetAsync($"{Root}/conversations/{id}/activities", token)).Json;
        history.GetProperty("activities").GetArrayLength().ShouldBe(1);
        history.GetProperty("activities")[0].GetProperty("text").GetString().ShouldBe("Welcome.");
    }
}
