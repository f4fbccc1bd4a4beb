using System.Net.WebSockets;
using System.Text;
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

/// <summary>An open stream that keeps what it was shown.</summary>
public sealed class DirectLineSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _ended = new();

    public List<JsonElement> Seen { get; } = [];

    public string Watermark { get; private set; } = "";

    public string? CloseReason => _socket.CloseStatusDescription;

    public WebSocketState State => _socket.State;

    public static async Task<DirectLineSocket> OpenAsync(string url, params (string Name, string Value)[] headers)
    {
        DirectLineSocket socket = new();
        foreach ((string name, string value) in headers)
        {
            socket._socket.Options.SetRequestHeader(name, value);
        }

        await socket._socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return socket;
    }

    public Task PingAsync() => _socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);

    public Task SendAsync(byte[] frame) => _socket.SendAsync(frame, WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>Reads frames until <paramref name="enough"/> says so or the server closes.</summary>
    public async Task<bool> ReadUntilAsync(Func<IReadOnlyList<JsonElement>, bool> enough)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        limit.CancelAfter(Patience);
        while (!enough(Seen))
        {
            string? frame = await ReadFrameAsync(limit.Token);
            if (frame is null)
            {
                return false;
            }

            JsonElement set = JsonDocument.Parse(frame).RootElement;
            Seen.AddRange(set.GetProperty("activities").EnumerateArray());
            Watermark = set.GetProperty("watermark").GetString()!;
        }

        return true;
    }

    /// <summary>Reads until the server closes; true when it did.</summary>
    public async Task<bool> ReadToEndAsync() => !await ReadUntilAsync(_ => false);

    public void Abort() => _socket.Abort();

    public void Dispose()
    {
        _ended.Cancel();
        _socket.Dispose();
        _ended.Dispose();
    }

    private async Task<string?> ReadFrameAsync(CancellationToken cancellation)
    {
        using MemoryStream frame = new();
        byte[] buffer = new byte[4096];
        while (true)
        {
            WebSocketReceiveResult part = await _socket.ReceiveAsync(buffer, cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(frame.ToArray());
            }
        }
    }
}
