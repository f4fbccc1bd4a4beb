using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using SmpBot.Tests.Cli;

namespace SmpBot.Tests.Hosting;

/// <summary>The outbox of the whole program: a kill while it sends, and the command beside the running bot.</summary>
public sealed class OutboxProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smpbot-outbox-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_kill_between_sending_and_recording_repeats_the_request_id_and_shows_the_message_once()
    {
        await using ShownMessages channel = await ShownMessages.StartAsync();
        TaskCompletionSource<IResult> never = new();
        channel.Answer = call => call == 1 ? never.Task : Task.FromResult(Results.Json(new { id = "1" }, statusCode: 201));
        using (SmpBotProcess first = Start())
        {
            await PostAsync(first, channel.Message("how long does it last"));
            await channel.WaitForCallsAsync(1);
            await first.KillAsync();
        }

        (_, string listed, _) = await SmpBotProcess.RunAsync(_folder.FullName, "", "outbox");
        using SmpBotProcess second = Start();
        await PostAsync(second, channel.Message("does it hurt?"));
        await channel.WaitForCallsAsync(3);
        never.SetResult(Results.Ok());

        listed.ShouldContain("\tbeing sent\t1 try\t");
        string[] ids = [.. channel.RequestIds];
        ids[1].ShouldBe(ids[0]);
        ids[2].ShouldNotBe(ids[0]);
        channel.Shown.Count.ShouldBe(2);
        channel.Shown[ids[0]].ShouldContain("eight years");
    }

    [Fact]
    public async Task A_dead_letter_is_listed_without_its_words_and_a_retry_reaches_the_running_bot()
    {
        await using ShownMessages channel = await ShownMessages.StartAsync();
        channel.Answer = call => Task.FromResult(call == 1 ? Results.StatusCode(400) : Results.Json(new { id = "1" }, statusCode: 201));
        using SmpBotProcess bot = Start();
        await PostAsync(bot, channel.Message("how long does it last"));
        string listed = await ListUntilAsync("dead");

        (int unknown, _, string error) = await SmpBotProcess.RunAsync(_folder.FullName, "", "outbox", "--retry", "77");
        (int exitCode, string output, _) = await SmpBotProcess.RunAsync(_folder.FullName, "", "outbox", "--retry", "all");
        await channel.WaitForCallsAsync(2);

        listed.ShouldMatch(@"^1\t\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\tdead\t1 try\thttp://127\.0\.0\.1:\d+/channel/\temulator/one\t400\n$");
        (unknown, error.Contains("no dead letter 77", StringComparison.Ordinal)).ShouldBe((1, true));
        (exitCode, output.Trim()).ShouldBe((0, "1 dead letter is due again."));
        channel.RequestIds.Distinct().Count().ShouldBe(1);
    }

    private SmpBotProcess Start() => SmpBotProcess.Start(
        _folder.FullName,
        new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Default"] = "None" },
        "serve", "--urls", "http://127.0.0.1:0");

    private static async Task PostAsync(SmpBotProcess process, object activity)
    {
        string line = await process.ReadLineAsync() ?? throw new InvalidOperationException("The program ended before it was ready.");
        using HttpClient client = new();
        HttpResponseMessage answer = await client.PostAsJsonAsync(line.Split(' ').First(word => word.EndsWith("/api/messages", StringComparison.Ordinal)), activity);
        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    private async Task<string> ListUntilAsync(string state)
    {
        while (true)
        {
            (_, string listed, _) = await SmpBotProcess.RunAsync(_folder.FullName, "", "outbox");
            if (listed.Contains($"\t{state}\t", StringComparison.Ordinal))
            {
                return listed;
            }
        }
    }
}
