using System.Net.WebSockets;
using System.Text.Json;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.DirectLine;

public sealed class DirectLineStreamTests
{
    [Fact]
    public async Task A_new_stream_replays_from_the_beginning_and_goes_on_live()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket socket = await client.OpenAsync();

        await client.SayAsync("hello");

        (await socket.ReadUntilAsync(seen => seen.Count >= 3)).ShouldBeTrue();
        Texts(socket).ShouldBe(["Welcome.", "hello", "You said: hello"]);
        socket.Watermark.ShouldBe("3");
    }

    [Fact]
    public async Task After_a_reconnect_only_what_came_since_is_shown()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket first = await client.OpenAsync();
        await first.ReadUntilAsync(seen => seen.Count >= 1);
        first.Abort();
        await client.SayAsync("said while the socket was down");

        using DirectLineSocket second = await client.OpenAsync(first.Watermark);

        (await second.ReadUntilAsync(seen => seen.Count >= 2)).ShouldBeTrue();
        Texts(second).ShouldBe(["said while the socket was down", "You said: said while the socket was down"]);
    }

    [Fact]
    public async Task Sockets_that_come_and_go_in_a_stream_of_messages_lose_nothing_and_repeat_nothing()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Enabled", "false")]);
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        const int messages = 60;
        Task talking = Task.Run(async () =>
        {
            for (int i = 0; i < messages; i++)
            {
                await client.SayAsync($"m{i}");
            }
        });

        List<string> ids = [];
        string watermark = "";
        while (ids.Count < (2 * messages) + 1)
        {
            using DirectLineSocket socket = await client.OpenAsync(watermark);
            (await socket.ReadUntilAsync(seen => seen.Count >= 7 || ids.Count + seen.Count >= (2 * messages) + 1)).ShouldBeTrue();
            ids.AddRange(socket.Seen.Select(Id));
            watermark = socket.Watermark;
            socket.Abort();
        }

        await talking;
        ids.ShouldBe((await HistoryIdsAsync(client)).ToList());
    }

    [Fact]
    public async Task Many_writers_at_once_are_shown_in_the_order_of_the_history()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Enabled", "false")]);
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket socket = await client.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.SayAsync($"m{i}")));

        (await socket.ReadUntilAsync(seen => seen.Count >= 81)).ShouldBeTrue();
        socket.Seen.Select(Id).ShouldBe(await HistoryIdsAsync(client));
    }

    [Fact]
    public async Task Several_sockets_of_a_conversation_are_all_shown_what_is_said()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket first = await client.OpenAsync("1");
        using DirectLineSocket second = await client.OpenAsync("1");

        await client.SayAsync("hello");

        (await first.ReadUntilAsync(seen => seen.Count >= 2)).ShouldBeTrue();
        (await second.ReadUntilAsync(seen => seen.Count >= 2)).ShouldBeTrue();
        first.Seen.Select(Id).ShouldBe(second.Seen.Select(Id));
    }

    [Fact]
    public async Task A_ninth_socket_of_a_conversation_closes_the_oldest()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket first = await client.OpenAsync();
        await first.ReadUntilAsync(seen => seen.Count >= 1);
        List<DirectLineSocket> others = [];
        for (int i = 0; i < 8; i++)
        {
            others.Add(await client.OpenAsync("1"));
        }

        (await first.ReadToEndAsync()).ShouldBeTrue();
        first.CloseReason.ShouldBe("collision");
        await client.SayAsync("hello");
        foreach (DirectLineSocket socket in others)
        {
            (await socket.ReadUntilAsync(seen => seen.Count >= 2)).ShouldBeTrue();
            socket.Dispose();
        }
    }

    [Fact]
    public async Task An_empty_frame_of_the_client_changes_nothing()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket socket = await client.OpenAsync("1");

        await socket.PingAsync();
        await socket.SendAsync("{not json"u8.ToArray());
        await client.SayAsync("hello");

        (await socket.ReadUntilAsync(seen => seen.Count >= 2)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_that_floods_its_stream_is_cut_off()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket socket = await client.OpenAsync("1");
        byte[] frame = new byte[16 * 1024];

        for (int i = 0; i < 20; i++)
        {
            await socket.SendAsync(frame);
        }

        (await socket.ReadToEndAsync()).ShouldBeTrue();
        socket.CloseReason.ShouldBe("too much data");
    }

    [Fact]
    public async Task A_slow_turn_shows_typing_on_the_stream_and_not_in_the_history()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket socket = await client.OpenAsync("1");
        TaskCompletionSource held = new();
        bot.Turn.Before = _ => held.Task;

        Task<string> saying = client.SayAsync("hello");
        (await socket.ReadUntilAsync(seen => seen.Count >= 1)).ShouldBeTrue();
        held.SetResult();
        await saying;
        (await socket.ReadUntilAsync(seen => seen.Count(activity => Type(activity) == "message") >= 2)).ShouldBeTrue();

        Type(socket.Seen[0]).ShouldBe("typing");
        socket.Seen[0].GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
        (await client.HistoryAsync()).ShouldAllBe(activity => Type(activity) == "message");
    }

    [Fact]
    public async Task The_end_of_the_conversation_closes_the_stream_after_showing_it()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using DirectLineSocket socket = await client.OpenAsync("1");

        await client.PostAsync(new { type = "endOfConversation" });

        (await socket.ReadToEndAsync()).ShouldBeTrue();
        Type(socket.Seen[^1]).ShouldBe("endOfConversation");
        socket.CloseReason.ShouldBe("ended");
    }

    [Fact]
    public async Task A_conversation_that_ends_while_its_stream_opens_closes_it()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        string url = await client.StreamUrlAsync("1");
        bot.Storage.Conversations.AfterNextLoad = () => client.PostAsync(new { type = "endOfConversation" });

        using DirectLineSocket socket = await DirectLineSocket.OpenAsync(url);

        (await socket.ReadToEndAsync()).ShouldBeTrue();
        Type(socket.Seen[^1]).ShouldBe("endOfConversation");
        socket.CloseReason.ShouldBe("ended");
    }

    [Fact]
    public async Task Stopping_the_bot_says_goodbye_and_the_next_bot_continues_without_a_gap()
    {
        TestStorage storage = new();
        TestBot before = await TestBot.StartAsync(storage);
        DirectLineClient client = await DirectLineClient.StartAsync(before);
        using DirectLineSocket socket = await client.OpenAsync();
        await socket.ReadUntilAsync(seen => seen.Count >= 1);

        Task stopping = before.StopAsync();
        (await socket.ReadToEndAsync()).ShouldBeTrue();
        socket.CloseReason.ShouldBe("restart");
        await stopping;
        await before.DisposeAsync();

        await using TestBot after = await TestBot.StartAsync(storage);
        DirectLineClient same = new(after, client.ConversationId, client.Token);
        await same.SayAsync("after");
        using DirectLineSocket next = await same.OpenAsync(socket.Watermark);
        (await next.ReadUntilAsync(seen => seen.Count >= 2)).ShouldBeTrue();
        Texts(next).ShouldBe(["after", "You said: after"]);
    }

    [Fact]
    public async Task The_streams_token_opens_only_its_own_stream_and_nothing_else()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        DirectLineClient other = await DirectLineClient.StartAsync(bot);
        string url = await client.StreamUrlAsync();
        string token = url[(url.IndexOf("t=", StringComparison.Ordinal) + 2)..];

        await ShouldRefuseAsync(url.Replace(client.ConversationId, other.ConversationId, StringComparison.Ordinal));
        await ShouldRefuseAsync(url[..^4] + "AAAA");
        await ShouldRefuseAsync(url.Replace(token, client.Token, StringComparison.Ordinal));
        await ShouldRefuseAsync(url.Replace("&t=" + token, "", StringComparison.Ordinal));
        (await bot.GetAsync(client.Activities, token)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_stream_address_expires_after_five_minutes()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        string url = await client.StreamUrlAsync();

        bot.Time.Advance(TimeSpan.FromMinutes(6));

        await ShouldRefuseAsync(url);
        using DirectLineSocket socket = await client.OpenAsync();
        (await socket.ReadUntilAsync(seen => seen.Count >= 1)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_stream_opens_only_for_pages_of_trusted_origins()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot, new { trustedOrigins = new[] { "https://clinic.example" } });

        using DirectLineSocket trusted = await DirectLineSocket.OpenAsync(await client.StreamUrlAsync(), ("Origin", "https://clinic.example"));

        (await trusted.ReadUntilAsync(seen => seen.Count >= 1)).ShouldBeTrue();
        string url = await client.StreamUrlAsync();
        await Should.ThrowAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(url, ("Origin", "https://evil.example")));
    }

    [Fact]
    public async Task An_ordinary_get_of_the_stream_is_refused_politely()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        string url = await client.StreamUrlAsync();

        Answer answer = await bot.GetAsync(new Uri(url).PathAndQuery);

        answer.Status.ShouldBe(400);
        answer.ErrorCode.ShouldBe("BadArgument");
    }

    private static async Task ShouldRefuseAsync(string url)
    {
        WebSocketException refused = await Should.ThrowAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(url));
        refused.Message.ShouldContain("403");
    }

    private static string[] Texts(DirectLineSocket socket) => [.. socket.Seen.Select(activity => activity.GetProperty("text").GetString()!)];

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;

    private static string Type(JsonElement activity) => activity.GetProperty("type").GetString()!;

    private static async Task<IReadOnlyList<string>> HistoryIdsAsync(DirectLineClient client) => [.. (await client.HistoryAsync()).Select(Id)];
}
