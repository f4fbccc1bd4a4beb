using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SmpBot.Tests.Cli;

namespace SmpBot.Tests.Hosting;

/// <summary>The whole program is killed in the middle of a stream of messages.</summary>
public sealed class KillTests : IDisposable
{
    private const int Visitors = 8;
    private const int AcknowledgedBeforeKill = 60;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smpbot-kill-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Every_acknowledged_message_is_stored_once_with_its_reply_after_a_kill()
    {
        List<Visitor> visitors = [];
        using (SmpBotProcess first = Start())
        {
            Uri address = await AddressAsync(first);
            for (int i = 0; i < Visitors; i++)
            {
                visitors.Add(await Visitor.OpenAsync(address, i));
            }

            using CancellationTokenSource stop = new();
            Task[] talking = [.. visitors.Select(visitor => visitor.TalkAsync(stop.Token))];
            while (visitors.Sum(visitor => visitor.Acknowledged.Count) < AcknowledgedBeforeKill && talking.All(task => !task.IsFaulted))
            {
                await Task.Delay(5);
            }

            await first.KillAsync();
            await stop.CancelAsync();
            await Task.WhenAll(talking);
        }

        using SmpBotProcess second = Start();
        Uri again = await AddressAsync(second);
        foreach (Visitor visitor in visitors)
        {
            await visitor.CheckAsync(again);
        }

        visitors.Sum(visitor => visitor.Acknowledged.Count).ShouldBeGreaterThanOrEqualTo(AcknowledgedBeforeKill);
    }

    private SmpBotProcess Start() => SmpBotProcess.Start(
        _folder.FullName,
        new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["RateLimits__Enabled"] = "false", ["Logging__LogLevel__Default"] = "None" },
        "serve", "--urls", "http://127.0.0.1:0");

    private static async Task<Uri> AddressAsync(SmpBotProcess process)
    {
        string line = await process.ReadLineAsync() ?? throw new InvalidOperationException("The program ended before it was ready.");
        return new Uri(line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
    }

    /// <summary>A visitor who asks one question after another and remembers which were acknowledged.</summary>
    private sealed class Visitor
    {
        private readonly HttpClient _client;
        private readonly string _conversation;
        private readonly string _token;
        private readonly int _number;

        private Visitor(HttpClient client, string conversation, string token, int number) =>
            (_client, _conversation, _token, _number) = (client, conversation, token, number);

        public List<string> Acknowledged { get; } = [];

        public static async Task<Visitor> OpenAsync(Uri address, int number)
        {
            HttpClient client = new() { BaseAddress = address };
            JsonElement issued = await JsonAsync(await client.PostAsJsonAsync("/api/token", new { }));
            string token = issued.GetProperty("token").GetString()!;
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            (await client.PostAsJsonAsync("/v3/directline/conversations", new { })).EnsureSuccessStatusCode();
            return new Visitor(client, issued.GetProperty("conversationId").GetString()!, token, number);
        }

        public async Task TalkAsync(CancellationToken stop)
        {
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                try
                {
                    HttpResponseMessage answer = await _client.PostAsJsonAsync(
                        $"/v3/directline/conversations/{_conversation}/activities",
                        new { type = "message", text = $"how long does it last, part {_number} {i}", from = new { id = "x" } }, stop);
                    answer.EnsureSuccessStatusCode();
                    Acknowledged.Add((await JsonAsync(answer)).GetProperty("id").GetString()!);
                }
                catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
                {
                    // The server is gone; what it had not acknowledged does not count.
                    return;
                }
            }
        }

        public async Task CheckAsync(Uri address)
        {
            using HttpClient client = new() { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            List<JsonElement> history = await HistoryAsync(client);
            string[] own = [.. history.Where(a => Role(a) == "user").Select(Id)];
            own.Distinct().Count().ShouldBe(own.Length);
            Acknowledged.Except(own).ShouldBeEmpty();
            foreach (string question in own)
            {
                history.Count(a => Role(a) == "bot" && a.TryGetProperty("replyToId", out JsonElement to) && to.GetString() == question).ShouldBe(1, question);
            }
        }

        private async Task<List<JsonElement>> HistoryAsync(HttpClient client)
        {
            List<JsonElement> all = [];
            string watermark = "";
            while (true)
            {
                JsonElement page = await JsonAsync(await client.GetAsync(new Uri($"/v3/directline/conversations/{_conversation}/activities?watermark={watermark}", UriKind.Relative)));
                JsonElement[] activities = [.. page.GetProperty("activities").EnumerateArray()];
                if (activities.Length == 0)
                {
                    return all;
                }

                all.AddRange(activities);
                watermark = page.GetProperty("watermark").GetString()!;
            }
        }

        private static string Role(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString()!;

        private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;

        private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
        {
            answer.EnsureSuccessStatusCode();
            return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        }
    }
}
