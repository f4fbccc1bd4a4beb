using System.Text.Json;

namespace SmpBot.BotFramework.Tests.Hosting;

/// <summary>A visitor's client with a conversation of its own.</summary>
public sealed class DirectLineClient(TestBot bot, string conversationId, string token)
{
    public const string Root = "/v3/directline";

    public string ConversationId => conversationId;

    public string Token => token;

    public string Activities => $"{Root}/conversations/{conversationId}/activities";

    public static async Task<DirectLineClient> StartAsync(TestBot bot, object? tokenBody = null)
    {
        JsonElement token = (await bot.PostAsync($"{Root}/tokens/generate", tokenBody, TestBot.Secret)).Json;
        DirectLineClient client = new(bot, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!);
        (await bot.PostAsync($"{Root}/conversations", new { user = new { } }, client.Token)).Status.ShouldBe(201);
        return client;
    }

    public Task<Answer> PostAsync(object activity) => bot.PostAsync(Activities, activity, token);

    public async Task<string> SayAsync(string text) =>
        (await PostAsync(new { type = "message", text, from = new { id = "u" } })).Json.GetProperty("id").GetString()!;

    public async Task<IReadOnlyList<JsonElement>> HistoryAsync(string? watermark = null)
    {
        Answer answer = await bot.GetAsync(watermark is null ? Activities : $"{Activities}?watermark={watermark}", token);
        answer.Status.ShouldBe(200, answer.Body);
        return [.. answer.Json.GetProperty("activities").EnumerateArray()];
    }

    public async Task<IReadOnlyList<string>> TextsAsync() =>
        [.. (await HistoryAsync()).Select(activity => activity.TryGetProperty("text", out JsonElement text) ? text.GetString()! : "")];

    public async Task<string> StreamUrlAsync(string watermark = "")
    {
        Answer answer = await bot.GetAsync($"{Root}/conversations/{conversationId}?watermark={watermark}", token);
        answer.Status.ShouldBe(200, answer.Body);
        return answer.Json.GetProperty("streamUrl").GetString()!;
    }

    public async Task<DirectLineSocket> OpenAsync(string watermark = "") => await DirectLineSocket.OpenAsync(await StreamUrlAsync(watermark));
}
