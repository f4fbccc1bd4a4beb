using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Authentication;

public sealed class ConnectorTokenTests : IAsyncLifetime
{
    private const string Path = "/api/messages";

    private FakeChannel _channel = null!;
    private TestBot _bot = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _bot = await TestBot.StartAsync(settings: [.. _channel.Settings, ("Bot:MetadataRefreshSeconds", "60")]);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_signed_message_is_taken_and_the_reply_carries_the_bots_token(string alg)
    {
        Answer answer = await PostAsync(Token(alg: alg));

        answer.Status.ShouldBe(202);
        (await _channel.WaitForMessagesAsync(1))[0].Authorization.ShouldBe("Bearer token-1");
    }

    public static TheoryData<string> Broken => new(
    [
        "wrong audience", "audience as list", "no audience", "wrong issuer", "no issuer", "tenant issuer", "expired", "not yet valid",
        "no expiry", "expiry as text", "start as text", "no serviceurl", "empty serviceurl", "another serviceurl",
    ]);

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_token_with_a_broken_claim_is_refused(string what)
    {
        long now = Now.ToUnixTimeSeconds();
        await ShouldRefuseAsync(Token(claims =>
        {
            switch (what)
            {
                case "wrong audience": claims["aud"] = "another-app"; break;
                case "audience as list": claims["aud"] = new JsonArray("another-app", FakeChannel.AppId); break;
                case "no audience": claims.Remove("aud"); break;
                case "wrong issuer": claims["iss"] = "https://evil.example"; break;
                case "no issuer": claims.Remove("iss"); break;
                case "tenant issuer": claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"; claims["appid"] = FakeChannel.AppId; break;
                case "expired": claims["nbf"] = now - 7200; claims["exp"] = now - 600; break;
                case "not yet valid": claims["nbf"] = now + 600; claims["exp"] = now + 7200; break;
                case "no expiry": claims.Remove("exp"); break;
                case "expiry as text": claims["exp"] = "9999999999"; break;
                case "start as text": claims["nbf"] = "0"; break;
                case "no serviceurl": claims.Remove("serviceurl"); break;
                case "empty serviceurl": claims["serviceurl"] = ""; break;
                default: claims["serviceurl"] = _channel.Address + "/attacker/"; break;
            }
        }));
    }

    [Fact]
    public async Task Clocks_may_differ_by_five_minutes()
    {
        long now = Now.ToUnixTimeSeconds();

        (await PostAsync(Token(claims => claims["exp"] = now - 240))).Status.ShouldBe(202);
        (await PostAsync(Token(claims => claims["nbf"] = now + 240))).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_forged_signature_is_refused()
    {
        string good = Token();
        string[] parts = good.Split('.');
        string payload = parts[1];
        string Head(string alg, string kid = "good") => ChannelKeys.Encode(new JsonObject { ["alg"] = alg, ["typ"] = "JWT", ["kid"] = kid });
        string Hmac(string alg, string secret)
        {
            string signed = $"{Head(alg)}.{payload}";
            return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}";
        }

        await ShouldRefuseAsync(Token(key: "rogue", kid: "good"));
        await ShouldRefuseAsync(Token(key: "rogue"));
        await ShouldRefuseAsync(Token(key: "weak"));
        await ShouldRefuseAsync(Token(alg: "PS256"));
        await ShouldRefuseAsync($"{Head("none")}.{payload}.");
        await ShouldRefuseAsync($"{Head("None")}.{payload}.{parts[2]}");
        await ShouldRefuseAsync($"{Head("RS256", "")}.{payload}.{parts[2]}");
        await ShouldRefuseAsync(Hmac("HS256", _channel.Keys.PublicGood()));
        await ShouldRefuseAsync(Hmac("RS256", _channel.Keys.PublicGood()));
        await ShouldRefuseAsync($"{parts[0]}.{ChannelKeys.Encode(new JsonObject { ["extra"] = 1 })}.{parts[2]}");
        await ShouldRefuseAsync($"{parts[0]}.{payload}.");
        await ShouldRefuseAsync($"{parts[0]}.{payload}");
        await ShouldRefuseAsync($"{good}.{parts[2]}");
        (await PostAsync(good)).Status.ShouldBe(202);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer abc.def.ghi")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer ..")]
    [InlineData("Basic YTpi")]
    public async Task What_is_no_token_is_refused_without_a_word(string authorization)
    {
        Answer answer = await _bot.PostAsync(Path, _channel.Activity(), headers: ("Authorization", authorization));

        answer.Status.ShouldBe(401);
        answer.Body.ShouldBe("");
        _bot.Turn.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_body_must_name_the_tokens_service_address()
    {
        string token = Token();

        (await _bot.PostAsync(Path, _channel.Activity(change: activity => activity["serviceUrl"] = _channel.Address + "/attacker/"), token)).Status.ShouldBe(401);
        (await _bot.PostAsync(Path, _channel.Activity(change: activity => activity.Remove("serviceUrl")), token)).Status.ShouldBe(401);
        _bot.Turn.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_speaks_only_for_the_channels_that_it_is_endorsed_for()
    {
        await ShouldRefuseAsync(Token(key: "foreign"));
        (await _bot.PostAsync(Path, _channel.Activity(change: activity => activity["channelId"] = "slack"), Token())).Status.ShouldBe(401);
        (await _bot.PostAsync(Path, _channel.Activity(change: activity => activity.Remove("channelId")), Token())).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_key_published_later_is_found_when_the_interval_has_passed()
    {
        (await PostAsync(Token())).Status.ShouldBe(202);
        _channel.Keys.Published["fresh"] = ["msteams"];

        await ShouldRefuseAsync(Token(key: "fresh"));
        _bot.Time.Advance(TimeSpan.FromSeconds(61));

        (await PostAsync(Token(key: "fresh"))).Status.ShouldBe(202);
        _channel.MetadataReads.ShouldBe(2);
    }

    [Fact]
    public async Task A_key_replaced_under_its_old_id_is_found_too()
    {
        (await PostAsync(Token())).Status.ShouldBe(202);
        _channel.Keys.Replace("good");
        _bot.Time.Advance(TimeSpan.FromSeconds(61));

        (await PostAsync(Token())).Status.ShouldBe(202);
    }

    [Fact]
    public async Task Forged_tokens_do_not_make_the_bot_hammer_the_metadata()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => PostAsync(Token(key: "rogue", kid: $"unknown-{i}"))));

        _channel.MetadataReads.ShouldBe(1);
    }

    [Fact]
    public async Task Keys_are_kept_for_a_day_at_most()
    {
        await PostAsync(Token());
        _bot.Time.Advance(TimeSpan.FromHours(23));
        await PostAsync(Token());
        _channel.MetadataReads.ShouldBe(1);

        _bot.Time.Advance(TimeSpan.FromHours(2));
        await PostAsync(Token());

        _channel.MetadataReads.ShouldBe(2);
    }

    [Fact]
    public async Task While_no_keys_can_be_read_the_channel_is_asked_to_come_back()
    {
        _channel.MetadataDown = true;

        Answer answer = await PostAsync(Token());
        _channel.MetadataDown = false;
        _bot.Time.Advance(TimeSpan.FromSeconds(11));

        answer.Status.ShouldBe(503);
        answer.Headers["Retry-After"].ShouldBe("10");
        (await PostAsync(Token())).Status.ShouldBe(202);
    }

    [Fact]
    public async Task A_refusal_is_logged_by_its_rule_and_never_with_the_token()
    {
        string token = Token(claims => claims["aud"] = "another-app");

        await PostAsync(token);

        _bot.Logs.Lines.ShouldContain(line => line.Text.Contains("rule audience", StringComparison.Ordinal));
        _bot.Logs.Lines.ShouldNotContain(line => line.Text.Contains(token, StringComparison.Ordinal));
    }

    private DateTimeOffset Now => _bot.Time.GetUtcNow();

    private string Token(Action<JsonObject>? change = null, string key = "good", string? kid = null, string alg = "RS256") =>
        _channel.Keys.Token(_channel.ServiceUrl, Now, change, key, kid, alg);

    private Task<Answer> PostAsync(string token) => _bot.PostAsync(Path, _channel.Activity(), token);

    private async Task ShouldRefuseAsync(string token)
    {
        int seen = _bot.Turn.Seen.Count;
        Answer answer = await PostAsync(token);
        answer.Status.ShouldBe(401);
        answer.Body.ShouldBe("");
        _bot.Turn.Seen.Count.ShouldBe(seen);
    }
}
