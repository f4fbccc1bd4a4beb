using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SmpBot.BotFramework.Tests.Hosting;

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
