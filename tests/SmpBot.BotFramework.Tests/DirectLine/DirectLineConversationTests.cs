using System.Text.Json;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.DirectLine;

public sealed class DirectLineConversationTests
{
    private const string Root = DirectLineClient.Root;

    [Fact]
    public async Task Starting_gives_201_with_a_stream_address_then_200_and_one_welcome()
    {
        await using TestBot bot = await TestBot.StartAsync();
        string token = (await bot.PostAsync($"{Root}/tokens/generate", token: TestBot.Secret)).Json.GetProperty("token").GetString()!;

        Answer first = await bot.PostAsync($"{Root}/conversations", new { user = new { } }, token);
        Answer second = await bot.PostAsync($"{Root}/conversations", token: token);

        first.Status.ShouldBe(201);
        second.Status.ShouldBe(200);
        first.Json.GetProperty("streamUrl").GetString()!.ShouldStartWith(bot.Address.Replace("http", "ws", StringComparison.Ordinal));
        first.Json.GetProperty("streamUrl").GetString()!.ShouldContain("watermark=-&t=");
        DirectLineClient client = new(bot, first.Json.GetProperty("conversationId").GetString()!, token);
        (await client.TextsAsync()).ShouldBe(["Welcome."]);
    }

    [Fact]
    public async Task Many_starts_at_once_welcome_once()
    {
        await using TestBot bot = await TestBot.StartAsync();
        string token = (await bot.PostAsync($"{Root}/tokens/generate", token: TestBot.Secret)).Json.GetProperty("token").GetString()!;

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.PostAsync($"{Root}/conversations", token: token)));

        answers.Count(answer => answer.Status == 201).ShouldBe(1);
        answers.Count(answer => answer.Status == 200).ShouldBe(7);
        DirectLineClient client = new(bot, answers[0].Json.GetProperty("conversationId").GetString()!, token);
        (await client.TextsAsync()).ShouldBe(["Welcome."]);
    }

    [Fact]
    public async Task A_secret_starts_a_conversation_of_its_own_with_its_own_user()
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer started = await bot.PostAsync($"{Root}/conversations", new { user = new { id = "dl_ana" } }, TestBot.Secret);

        started.Status.ShouldBe(201);
        DirectLineClient client = new(bot, started.Json.GetProperty("conversationId").GetString()!, started.Json.GetProperty("token").GetString()!);
        await client.SayAsync("hello");
        (await client.HistoryAsync())[1].GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_ana");
    }

    [Fact]
    public async Task A_message_comes_back_as_echo_followed_by_the_answer()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        Answer posted = await client.PostAsync(new
        {
            type = "message",
            text = "how long does it last?",
            from = new { id = "dl_forged", name = "", role = "bot" },
            channelId = "webchat",
            locale = "en-GB",
            channelData = new { clientActivityID = "gbc9", attachmentSizes = Array.Empty<int>() },
        });

        posted.Status.ShouldBe(200);
        IReadOnlyList<JsonElement> history = await client.HistoryAsync();
        JsonElement echo = history[1];
        echo.GetProperty("id").GetString().ShouldBe(posted.Json.GetProperty("id").GetString());
        echo.GetProperty("id").GetString().ShouldBe($"{client.ConversationId}|0000002");
        echo.GetProperty("channelId").GetString().ShouldBe("directline");
        echo.GetProperty("from").GetProperty("role").GetString().ShouldBe("user");
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("gbc9");
        echo.TryGetProperty("serviceUrl", out _).ShouldBeFalse();
        JsonElement answer = history[2];
        answer.GetProperty("replyToId").GetString().ShouldBe(echo.GetProperty("id").GetString());
        answer.GetProperty("from").GetProperty("role").GetString().ShouldBe("bot");
        answer.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(client.ConversationId);
    }

    [Theory]
    [InlineData(null, "It lasts about eight years.")]
    [InlineData("webchat", "It lasts about eight years.\n\nSources: [The clinic's guide](https://clinic.example/guide)")]
    public async Task Web_chat_gets_the_sources_in_the_text_and_the_widget_as_data(string? channelId, string text)
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        await client.PostAsync(new { type = "message", text = "how long?", channelId });

        JsonElement answer = (await client.HistoryAsync())[^1];
        answer.GetProperty("text").GetString().ShouldBe(text);
        answer.GetProperty("channelData").GetProperty("sources").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task The_tokens_user_speaks_whatever_the_client_says()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot, new { user = new { id = "dl_ana", name = "Ana" } });

        await client.PostAsync(new { type = "message", text = "hello", from = new { id = "somebody" } });

        (await client.HistoryAsync())[1].GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_ana");
    }

    [Fact]
    public async Task A_message_sent_again_after_a_lost_answer_is_answered_once()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        object message = new { type = "message", text = "hello", channelData = new { clientActivityID = "same" } };

        Answer first = await client.PostAsync(message);
        Answer again = await client.PostAsync(message);

        again.Json.GetProperty("id").GetString().ShouldBe(first.Json.GetProperty("id").GetString());
        (await client.TextsAsync()).ShouldBe(["Welcome.", "hello", "You said: hello"]);
    }

    [Fact]
    public async Task The_watermark_leads_through_the_history_and_ends_in_an_empty_list()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        await client.SayAsync("hello");

        JsonElement all = (await bot.GetAsync(client.Activities, client.Token)).Json;
        string newest = all.GetProperty("watermark").GetString()!;
        JsonElement rest = (await bot.GetAsync($"{client.Activities}?watermark={newest}", client.Token)).Json;

        all.GetProperty("activities").GetArrayLength().ShouldBe(3);
        rest.GetProperty("activities").GetArrayLength().ShouldBe(0);
        rest.GetProperty("watermark").GetString().ShouldBe(newest);
        (await client.HistoryAsync("1")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("zzz", 3)]
    [InlineData("-", 3)]
    [InlineData("-5", 3)]
    [InlineData("99999999999999999999999999", 3)]
    [InlineData("9223372036854775807", 0)]
    public async Task A_strange_watermark_is_no_error(string watermark, int activities)
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        await client.SayAsync("hello");

        (await client.HistoryAsync(watermark)).Count.ShouldBe(activities);
    }

    [Fact]
    public async Task A_long_history_comes_in_pages()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Enabled", "false")]);
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        for (int i = 0; i < 120; i++)
        {
            await client.SayAsync($"message {i}");
        }

        List<string> ids = [];
        string watermark = "";
        while (true)
        {
            JsonElement page = (await bot.GetAsync($"{client.Activities}?watermark={watermark}", client.Token)).Json;
            watermark = page.GetProperty("watermark").GetString()!;
            string[] next = [.. page.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()!)];
            if (next.Length == 0)
            {
                break;
            }

            ids.AddRange(next);
        }

        ids.Count.ShouldBe(241);
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids.Distinct().Count().ShouldBe(241);
    }

    [Fact]
    public async Task Typing_and_unknown_types_are_accepted_and_not_kept_and_an_event_is()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        foreach (string type in new[] { "typing", "somethingNew", "conversationUpdate", "invoke", "event" })
        {
            Answer answer = await client.PostAsync(new { type, name = "webchat/join", membersAdded = new[] { new { id = "x" } } });
            answer.Status.ShouldBe(200);
            answer.Json.GetProperty("id").GetString()!.ShouldStartWith(client.ConversationId + "|");
        }

        (await client.HistoryAsync()).Select(activity => activity.GetProperty("type").GetString()).ShouldBe(["message", "event"]);
    }

    [Fact]
    public async Task After_the_end_nothing_can_be_said_and_the_history_stays_readable()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        (await client.PostAsync(new { type = "endOfConversation", from = new { id = "u" } })).Status.ShouldBe(200);

        Answer late = await client.PostAsync(new { type = "message", text = "hello" });
        late.Status.ShouldBe(404);
        late.ErrorCode.ShouldBe("ConversationEnded");
        (await bot.GetAsync($"{Root}/conversations/{client.ConversationId}", client.Token)).Status.ShouldBe(404);
        (await client.HistoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task After_a_restart_tokens_hold_and_the_history_goes_on_where_it_was()
    {
        TestStorage storage = new();
        string id, token;
        await using (TestBot before = await TestBot.StartAsync(storage))
        {
            DirectLineClient client = await DirectLineClient.StartAsync(before);
            await client.SayAsync("before");
            (id, token) = (client.ConversationId, client.Token);
        }

        await using TestBot after = await TestBot.StartAsync(storage);
        DirectLineClient same = new(after, id, token);
        string said = await same.SayAsync("after");

        said.ShouldBe($"{id}|0000004");
        (await same.TextsAsync()).ShouldBe(["Welcome.", "before", "You said: before", "after", "You said: after"]);
    }

    [Fact]
    public async Task A_failing_turn_tells_the_client_that_the_bot_failed_and_stores_nothing()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        bot.Turn.Before = _ => throw new IOException("disk full");

        Answer failed = await client.PostAsync(new { type = "message", text = "a secret word" });
        bot.Turn.Before = _ => Task.CompletedTask;

        failed.Status.ShouldBe(502);
        failed.ErrorCode.ShouldBe("BotError");
        failed.Body.ShouldNotContain("disk");
        (await client.TextsAsync()).ShouldBe(["Welcome."]);
        bot.Logs.Lines.ShouldNotContain(line => line.Text.Contains("a secret word", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pictures_and_files_are_refused_with_a_sentence_for_the_visitor()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        using MultipartFormDataContent form = new() { { new ByteArrayContent([1, 2, 3]), "file", "scalp.jpg" } };

        Answer answer = await bot.SendAsync(HttpMethod.Post, $"{Root}/conversations/{client.ConversationId}/upload?userId=u", form, client.Token);

        answer.Status.ShouldBe(415);
        answer.ErrorCode.ShouldBe("UploadNotSupported");
        answer.Body.ShouldContain("describe in words");
    }
}
