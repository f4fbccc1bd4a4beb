using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.DirectLine;

public sealed class DirectLineTokenTests
{
    private const string Root = DirectLineClient.Root;

    [Fact]
    public async Task The_secret_makes_a_token_whose_user_a_client_can_read()
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.PostAsync($"{Root}/tokens/generate", new { user = new { id = "dl_ana", name = "Ana" } }, TestBot.Secret);

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBe(3600);
        answer.Json.TryGetProperty("streamUrl", out _).ShouldBeFalse();
        JsonElement claims = JsonDocument.Parse(Base64Url.DecodeFromChars(answer.Json.GetProperty("token").GetString()!.Split('.')[1])).RootElement;
        claims.GetProperty("user").GetString().ShouldBe("dl_ana");
        claims.GetProperty("conv").GetString().ShouldBe(answer.Json.GetProperty("conversationId").GetString());
    }

    [Fact]
    public async Task A_generated_token_starts_nothing()
    {
        await using TestBot bot = await TestBot.StartAsync();
        JsonElement token = (await bot.PostAsync($"{Root}/tokens/generate", token: TestBot.Secret)).Json;

        string path = $"{Root}/conversations/{token.GetProperty("conversationId").GetString()}/activities";

        (await bot.GetAsync(path, token.GetProperty("token").GetString())).Status.ShouldBe(404);
        (await bot.PostAsync(path, new { type = "message", text = "x" }, token.GetProperty("token").GetString())).ErrorCode.ShouldBe("ConversationNotFound");
        bot.Storage.Conversations.Commits.ShouldBe(0);
    }

    [Theory]
    [InlineData("{\"user\":{\"id\":\"ana\"}}")]
    [InlineData("{\"trustedOrigins\":[\"clinic\"]}")]
    [InlineData("{\"trustedOrigins\":[\"https://clinic.example/path\"]}")]
    [InlineData("{\"trustedOrigins\":[null]}")]
    [InlineData("{\"user\":")]
    [InlineData("[1]")]
    public async Task Wrong_parameters_are_named(string body)
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.PostAsync($"{Root}/tokens/generate", body, TestBot.Secret);

        answer.Status.ShouldBe(400);
        answer.ErrorCode.ShouldBe("BadArgument");
    }

    [Fact]
    public async Task A_refreshed_token_is_new_and_the_old_one_holds_until_it_expires()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot, new { user = new { id = "dl_ana" } });

        bot.Time.Advance(TimeSpan.FromMinutes(50));
        JsonElement refreshed = (await bot.PostAsync($"{Root}/tokens/refresh", token: client.Token)).Json;
        string token = refreshed.GetProperty("token").GetString()!;

        token.ShouldNotBe(client.Token);
        refreshed.GetProperty("conversationId").GetString().ShouldBe(client.ConversationId);
        (await bot.GetAsync(client.Activities, client.Token)).Status.ShouldBe(200);
        bot.Time.Advance(TimeSpan.FromMinutes(11));
        (await bot.GetAsync(client.Activities, client.Token)).ErrorCode.ShouldBe("TokenExpired");
        (await bot.PostAsync($"{Root}/tokens/refresh", token: client.Token)).Status.ShouldBe(403);
        DirectLineClient same = new(bot, client.ConversationId, token);
        await same.SayAsync("still Ana");
        (await same.HistoryAsync())[^1].GetProperty("text").GetString().ShouldBe("You said: still Ana");
        (await same.HistoryAsync())[^2].GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_ana");
    }

    [Fact]
    public async Task Without_credentials_401_and_with_wrong_ones_403_in_the_protocols_form()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        foreach (string path in new[] { "tokens/generate", "tokens/refresh", "conversations", $"conversations/{client.ConversationId}/activities", $"conversations/{client.ConversationId}/upload" })
        {
            (await bot.PostAsync($"{Root}/{path}")).ShouldSatisfyAllConditions(
                answer => answer.Status.ShouldBe(401),
                answer => answer.ErrorCode.ShouldBe("Unauthorized"),
                answer => answer.Headers["Access-Control-Allow-Origin"].ShouldBe("*"));
            (await bot.PostAsync($"{Root}/{path}", token: client.Token[..^4] + "AAAA")).ShouldSatisfyAllConditions(
                answer => answer.Status.ShouldBe(403),
                answer => answer.ErrorCode.ShouldBe("Forbidden"),
                answer => answer.Headers["Access-Control-Allow-Origin"].ShouldBe("*"));
        }

        (await bot.PostAsync($"{Root}/tokens/generate", token: client.Token)).Status.ShouldBe(403);
        (await bot.PostAsync($"{Root}/tokens/refresh", token: TestBot.Secret)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task An_empty_secret_lets_nobody_in()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("DirectLine:Secret", "")]);

        (await bot.PostAsync($"{Root}/tokens/generate", token: "")).Status.ShouldBe(401);
        (await bot.PostAsync($"{Root}/tokens/generate", token: "x")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Forged_tokens_are_refused()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        string[] parts = client.Token.Split('.');
        string claims = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
        string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
        string none = Encode("""{"alg":"none","typ":"JWT"}""");
        string longer = Encode(claims.Replace("\"exp\":1", "\"exp\":9", StringComparison.Ordinal));
        string Signed(string head, string body) => $"{head}.{body}.{Base64Url.EncodeToString(HMACSHA256.HashData("guessed-key"u8, Encoding.UTF8.GetBytes($"{head}.{body}")))}";

        string[] forged =
        [
            $"{none}.{parts[1]}.", $"{none}.{parts[1]}.{parts[2]}", $"{parts[0]}.{longer}.{parts[2]}", $"{parts[0]}.{parts[1]}.",
            $"{parts[0]}.{parts[1]}", Signed(parts[0], longer), "a.b.c", "..", new string('a', 100_000), client.Token + "=",
        ];

        foreach (string token in forged)
        {
            (await bot.GetAsync(client.Activities, token)).Status.ShouldBeOneOf(403, 431);
        }
    }

    [Fact]
    public async Task A_token_reads_and_writes_no_other_conversation()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient mine = await DirectLineClient.StartAsync(bot);
        DirectLineClient other = await DirectLineClient.StartAsync(bot);

        (await bot.GetAsync(other.Activities, mine.Token)).Status.ShouldBe(403);
        (await bot.PostAsync(other.Activities, new { type = "message", text = "x" }, mine.Token)).Status.ShouldBe(403);
        (await bot.GetAsync($"{Root}/conversations/{other.ConversationId}", mine.Token)).Status.ShouldBe(403);
        (await bot.PostAsync($"{Root}/conversations/{other.ConversationId}/upload", token: mine.Token)).Status.ShouldBe(403);
        (await bot.GetAsync($"{Root}/conversations/no-such/activities", mine.Token)).Status.ShouldBe(403);
        (await bot.GetAsync($"{Root}/conversations/no-such/activities", TestBot.Secret)).Status.ShouldBe(404);
        (await other.TextsAsync()).ShouldBe(["Welcome."]);
    }

    [Fact]
    public async Task A_token_with_trusted_origins_serves_only_their_pages()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot, new { trustedOrigins = new[] { "https://clinic.example" } });

        (await bot.GetAsync(client.Activities, client.Token, ("Origin", "https://clinic.example"))).Status.ShouldBe(200);
        (await bot.GetAsync(client.Activities, client.Token)).Status.ShouldBe(200);
        Answer refused = await bot.GetAsync(client.Activities, client.Token, ("Origin", "https://evil.example"));
        refused.Status.ShouldBe(403);
        refused.Headers["Access-Control-Allow-Origin"].ShouldBe("*");
        JsonElement refreshed = (await bot.PostAsync($"{Root}/tokens/refresh", token: client.Token)).Json;
        (await bot.GetAsync(client.Activities, refreshed.GetProperty("token").GetString(), ("Origin", "https://evil.example"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_preflight_needs_no_credentials_and_allows_what_clients_send()
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.SendAsync(
            HttpMethod.Options, $"{Root}/conversations", null, null,
            ("Origin", "https://clinic.example"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization,x-ms-bot-agent"));

        answer.Status.ShouldBe(204);
        answer.Headers["Access-Control-Allow-Origin"].ShouldBe("*");
        answer.Headers["Access-Control-Allow-Headers"].ShouldBe("authorization, content-type, x-ms-bot-agent, x-requested-with");
        answer.Headers["Access-Control-Allow-Methods"].ShouldBe("GET, POST, OPTIONS");
    }

    [Theory]
    [InlineData("GET", "/v3/directline/nothing/here", 404, "NotFound")]
    [InlineData("PUT", "/v3/directline/conversations", 405, "MethodNotAllowed")]
    [InlineData("DELETE", "/v3/directline/conversations/x", 405, "MethodNotAllowed")]
    public async Task What_is_not_there_is_refused_in_the_protocols_form(string method, string path, int status, string code)
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.SendAsync(new HttpMethod(method), path, null, null);

        answer.Status.ShouldBe(status);
        answer.ErrorCode.ShouldBe(code);
        answer.Headers["Access-Control-Allow-Origin"].ShouldBe("*");
    }

    [Theory]
    [InlineData("{not json", 400)]
    [InlineData("", 400)]
    [InlineData("{\"text\":\"no type\"}", 400)]
    public async Task A_body_that_is_no_activity_is_refused(string body, int status)
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        Answer answer = await client.PostAsync(body);

        answer.Status.ShouldBe(status);
        answer.ErrorCode.ShouldBe("BadArgument");
    }

    [Fact]
    public async Task A_body_above_256_kilobytes_is_too_large_with_and_without_a_stated_length()
    {
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        string body = JsonSerializer.Serialize(new { type = "message", text = new string('a', 300_000) });

        Answer stated = await client.PostAsync(body);
        using PushContent chunked = new(body);
        Answer unstated = await bot.SendAsync(HttpMethod.Post, client.Activities, chunked, client.Token);

        stated.Status.ShouldBe(413);
        stated.ErrorCode.ShouldBe("MessageSizeTooBig");
        unstated.Status.ShouldBe(413);
    }

    [Fact]
    public async Task The_session_id_that_clients_ask_for_is_given_without_a_cookie()
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.GetAsync($"{Root}/session/getsessionid");

        answer.Json.GetProperty("sessionId").GetString().ShouldNotBeNullOrEmpty();
        answer.Headers.ContainsKey("Set-Cookie").ShouldBeFalse();
    }
}
