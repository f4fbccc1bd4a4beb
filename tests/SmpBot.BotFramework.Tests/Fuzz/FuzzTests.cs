using System.Globalization;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Fuzz;

/// <summary>
/// Nothing that can be sent gives a 5xx or an error in the log. A few thousand requests in an ordinary run; more with the
/// environment variable <c>SMPBOT_FUZZ_REQUESTS</c>, from another seed with <c>SMPBOT_FUZZ_SEED</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int Workers = 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_request_gives_a_server_error(bool registered)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: [.. registered ? channel.Settings : [], ("RateLimits:Enabled", "false")]);
        DirectLineClient client = await DirectLineClient.StartAsync(bot);
        string url = await client.StreamUrlAsync();
        string streamToken = url[(url.IndexOf("t=", StringComparison.Ordinal) + 2)..];
        string token = registered ? channel.Keys.Token("http://127.0.0.1:9/", bot.Time.GetUtcNow()) : client.Token;
        int each = Number("SMPBOT_FUZZ_REQUESTS", 3000) / Workers;

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker =>
            RunAsync(bot, new RequestFuzzer(Number("SMPBOT_FUZZ_SEED", 1) + worker, client.ConversationId, worker % 2 == 0 ? token : client.Token, streamToken), each)));

        bot.Logs.Errors.Where(text => !text.StartsWith("Delivery", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static async Task RunAsync(TestBot bot, RequestFuzzer fuzzer, int requests)
    {
        for (int i = 0; i < requests; i++)
        {
            using HttpRequestMessage request = fuzzer.Next();
            using HttpResponseMessage response = await bot.Http.SendAsync(request);
            int status = (int)response.StatusCode;
            (status < 500 || status == 501).ShouldBeTrue($"request {i}: {request.Method} {request.RequestUri} gave {status}");
        }
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
