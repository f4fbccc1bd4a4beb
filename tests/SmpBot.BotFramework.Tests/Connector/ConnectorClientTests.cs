using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SmpBot.BotFramework.Connector;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Connector;

public sealed class ConnectorClientTests
{
    private const string Activity = "{\"type\":\"message\"}";

    [Fact]
    public async Task The_token_is_asked_for_by_client_credentials_once_for_many_callers()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);
        IConnector connector = bot.Services.GetRequiredService<IConnector>();

        ConnectorOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendAsync(connector, channel)));

        outcomes.ShouldAllBe(outcome => outcome is ConnectorOutcome.Done);
        Dictionary<string, string> form = channel.TokenRequests.ShouldHaveSingleItem();
        form.ShouldBe(
            new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = FakeChannel.AppId,
                ["client_secret"] = "app-secret",
                ["scope"] = "https://api.botframework.com/.default",
                ["tenant"] = FakeChannel.Tenant,
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task The_token_is_renewed_five_minutes_before_it_expires()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);
        IConnector connector = bot.Services.GetRequiredService<IConnector>();
        await SendAsync(connector, channel);

        bot.Time.Advance(TimeSpan.FromMinutes(54));
        await SendAsync(connector, channel);
        channel.TokenRequests.Count.ShouldBe(1);

        bot.Time.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(connector, channel);
        channel.TokenRequests.Count.ShouldBe(2);
        channel.Calls.Last().Authorization.ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);
        IConnector connector = bot.Services.GetRequiredService<IConnector>();
        channel.Next.Enqueue(Results.StatusCode(401));

        (await SendAsync(connector, channel)).ShouldBeOfType<ConnectorOutcome.Done>();
        channel.Calls.Select(call => call.Authorization).ShouldBe(["Bearer token-1", "Bearer token-2"]);

        channel.Next.Enqueue(Results.StatusCode(401));
        channel.Next.Enqueue(Results.StatusCode(401));
        (await SendAsync(connector, channel)).ShouldBeOfType<ConnectorOutcome.TryAgain>();
        channel.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_the_reason_is_logged_without_the_secret()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);
        channel.TokenAnswer = () => Results.Json(new { error = "unauthorized_client", error_description = "AADSTS700016 app-secret" }, statusCode: 400);

        ConnectorOutcome outcome = await SendAsync(bot.Services.GetRequiredService<IConnector>(), channel);

        outcome.ShouldBeOfType<ConnectorOutcome.TryAgain>();
        channel.Calls.ShouldBeEmpty();
        bot.Logs.Errors.ShouldContain(text => text.Contains("unauthorized_client", StringComparison.Ordinal));
        bot.Logs.Lines.ShouldNotContain(line => line.Text.Contains("app-secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("nonsense")]
    public async Task The_token_never_goes_to_an_address_that_is_not_listed(string serviceUrl)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);
        IConnector connector = bot.Services.GetRequiredService<IConnector>();

        ConnectorOutcome outcome = await connector.SendAsync(serviceUrl, "v3/conversations/c/activities", Activity, null, CancellationToken.None);

        outcome.ShouldBeOfType<ConnectorOutcome.Rejected>();
        channel.TokenRequests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_certificate_stands_for_the_secret()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=smpbot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        string path = Path.Combine(Path.GetTempPath(), $"smpbot-{Guid.NewGuid():N}.pfx");
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pfx, "password"));
        try
        {
            await using TestBot bot = await TestBot.StartAsync(settings:
                [.. channel.Settings, ("Bot:AppSecret", ""), ("Bot:CertificatePath", path), ("Bot:CertificatePassword", "password")]);
            (await SendAsync(bot.Services.GetRequiredService<IConnector>(), channel)).ShouldBeOfType<ConnectorOutcome.Done>();
        }
        finally
        {
            File.Delete(path);
        }

        Dictionary<string, string> form = channel.TokenRequests.ShouldHaveSingleItem();
        form.ContainsKey("client_secret").ShouldBeFalse();
        form["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        string[] parts = form["client_assertion"].Split('.');
        key.VerifyData(Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss).ShouldBeTrue();
        JsonElement claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement;
        claims.GetProperty("iss").GetString().ShouldBe(FakeChannel.AppId);
        claims.GetProperty("aud").GetString().ShouldBe($"{channel.Address}/{FakeChannel.Tenant}/oauth2/v2.0/token");
    }

    [Fact]
    public async Task Updates_and_deletions_are_made_and_a_channel_without_deletion_is_no_error()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        IConnector connector = bot.Services.GetRequiredService<IConnector>();

        (await connector.UpdateAsync(channel.ServiceUrl, "v3/conversations/c/activities/1", Activity, CancellationToken.None)).ShouldBeOfType<ConnectorOutcome.Done>();
        channel.Next.Enqueue(Results.StatusCode(501));
        (await connector.DeleteAsync(channel.ServiceUrl, "v3/conversations/c/activities/1", CancellationToken.None)).ShouldBeOfType<ConnectorOutcome.Unsupported>();

        channel.Calls.Select(call => call.Method).ShouldBe(["PUT", "DELETE"]);
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        IConnector connector = bot.Services.GetRequiredService<IConnector>();
        channel.Next.Enqueue(Results.Json(new { continuationToken = "a/b", members = new object[] { new { id = "29:1", name = "Ana", userRole = "user", userPrincipalName = "ana#EXT#@x" }, new { name = "no id" } } }));

        MembersPage first = await connector.MembersAsync(channel.ServiceUrl, "19:a@thread", null, CancellationToken.None);
        MembersPage second = await connector.MembersAsync(channel.ServiceUrl, "19:a@thread", first.Continuation, CancellationToken.None);
        channel.Next.Enqueue(Results.StatusCode(403));
        MembersPage refused = await connector.MembersAsync(channel.ServiceUrl, "19:a@thread", null, CancellationToken.None);

        first.Members.ShouldHaveSingleItem().ShouldBe(new ConversationMember("29:1", "Ana", null, "user", "ana#EXT#@x"));
        second.ShouldBe(new MembersPage(second.Members, null, null));
        refused.Failure.ShouldBeOfType<ConnectorOutcome.Rejected>();
        channel.Calls.ElementAt(1).Path.ShouldContain("pagedmembers?pageSize=100&continuationToken=a%2Fb");
    }

    [Fact]
    public async Task A_line_that_breaks_is_worth_another_try()
    {
        await using TestBot bot = await TestBot.StartAsync();

        ConnectorOutcome outcome = await bot.Services.GetRequiredService<IConnector>()
            .SendAsync("http://127.0.0.1:9/", "v3/conversations/c/activities", Activity, null, CancellationToken.None);

        outcome.ShouldBeOfType<ConnectorOutcome.TryAgain>();
    }

    private static Task<ConnectorOutcome> SendAsync(IConnector connector, FakeChannel channel) =>
        connector.SendAsync(channel.ServiceUrl, "v3/conversations/c/activities", Activity, null, CancellationToken.None);
}
