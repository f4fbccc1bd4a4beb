using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using SmpBot.Hosting;
using SmpBot.Text;

namespace SmpBot.Benchmarks;

/// <summary>
/// Messages posted over Direct Line on loopback, stored durably and answered before the post returns: the labelled questions of
/// <c>knowledge/evals</c>, four to a conversation, one visitor at a time and 64 at once, first never asked before and then again,
/// after phrasings of the knowledge that warm the server up. Again means in new conversations of the same turns.
/// The clients run in the server's process and share its cores. The sentence vectors are kept for the next run, the conversations are not.
/// </summary>
internal static class DirectLinePosts
{
    private const string Database = "smpbot.db";
    private const int PerConversation = 4;
    private const int AtOnce = 64;
    private const int WarmUp = 960;
    private const int Alone = 240;
    private const int Repetitions = 4;

    private static readonly string[] s_files = ["answers.en.jsonl", "answers.es.jsonl"];

    public static async Task RunAsync()
    {
        string folder = Repository.Path("artifacts", "benchmarks", "posts");
        Directory.CreateDirectory(folder);
        foreach (string stored in Directory.EnumerateFiles(folder, Database + "*"))
        {
            File.Delete(stored);
        }

        await using (WebApplication app = SmpBotHost.Build(new HostArguments
        {
            Urls = "http://127.0.0.1:0",
            Environment = "Development",
            Settings = new Dictionary<string, string?>
            {
                ["Storage:Path"] = Path.Combine(folder, Database),
                ["Knowledge:Path"] = Repository.Path("knowledge"),
                ["RateLimits:Enabled"] = "false",
                ["Logging:LogLevel:Default"] = "Warning",
            },
        }))
        {
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            await ReadyAsync(client);
            await MeasureAsync(client, Questions());
            await app.StopAsync();
        }
    }

    private static async Task MeasureAsync(HttpClient client, string[] questions)
    {
        string[] alone = questions[..Alone];
        string[] together = questions[Alone..];
        await AloneAsync(client, Phrasings(questions));
        Print("one visitor, new questions", await AloneAsync(client, alone));
        Print("one visitor, the same again", await AloneAsync(client, alone));
        Console.WriteLine(FormattableString.Invariant($"{AtOnce} visitors, new questions: {await TogetherAsync(client, together, 1):F0} a second."));
        Console.WriteLine(FormattableString.Invariant($"{AtOnce} visitors, the same again: {await TogetherAsync(client, together, Repetitions):F0} a second."));
    }

    /// <summary>Milliseconds of every post, those that open a conversation first.</summary>
    private static async Task<(double[] First, double[] Later)> AloneAsync(HttpClient client, string[] questions)
    {
        List<double> first = [], later = [];
        foreach (string[] conversation in questions.Chunk(PerConversation))
        {
            (string path, string token) = await StartAsync(client);
            for (int i = 0; i < conversation.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                await PostAsync(client, path, token, conversation[i]);
                (i == 0 ? first : later).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        return ([.. first.Order()], [.. later.Order()]);
    }

    /// <summary>Posts a second: each visitor has the same part of the questions each time, in conversations that are opened before.</summary>
    private static async Task<double> TogetherAsync(HttpClient client, string[] questions, int times)
    {
        (string Path, string Token, string[] Questions)[][] visitors = await Task.WhenAll(
            questions.Chunk((questions.Length + AtOnce - 1) / AtOnce).Select(part => OpenAsync(client, part, times)));
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(visitors.Select(async conversations =>
        {
            foreach ((string path, string token, string[] part) in conversations)
            {
                foreach (string question in part)
                {
                    await PostAsync(client, path, token, question);
                }
            }
        }));
        return questions.Length * times / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task<(string Path, string Token, string[] Questions)[]> OpenAsync(HttpClient client, string[] questions, int times)
    {
        var conversations = new (string Path, string Token, string[] Questions)[times];
        for (int i = 0; i < times; i++)
        {
            (string path, string token) = await StartAsync(client);
            conversations[i] = (path, token, questions);
        }

        return conversations;
    }

    private static async Task<(string Path, string Token)> StartAsync(HttpClient client)
    {
        using HttpResponseMessage issued = await client.PostAsJsonAsync(new Uri("/api/token", UriKind.Relative), new { });
        string token = (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using HttpRequestMessage start = new(HttpMethod.Post, "/v3/directline/conversations");
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage started = await client.SendAsync(start);
        string id = (await started.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString()!;
        return ($"/v3/directline/conversations/{id}/activities", token);
    }

    private static async Task PostAsync(HttpClient client, string path, string token, string text)
    {
        using HttpRequestMessage post = new(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(new { type = "message", from = new { id = "dl_benchmark" }, text }),
        };
        post.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage posted = await client.SendAsync(post);
        posted.EnsureSuccessStatusCode();
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        while (!(await client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative))).Contains("\"search\":\"complete\"", StringComparison.Ordinal))
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Each question once, the languages and topics mixed by a fixed order.</summary>
    private static string[] Questions() =>
    [
        .. s_files.SelectMany(file => File.ReadLines(Repository.Path("knowledge", "evals", file)))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("q").GetString()!)
            .Distinct(StringComparer.Ordinal)
            .OrderBy(question => StableHash.Of(question)),
    ];

    /// <summary>Phrasings of the knowledge, which are no labelled questions, mixed likewise.</summary>
    private static string[] Phrasings(string[] questions) =>
    [
        .. RealContent.Knowledge().Entries.SelectMany(entry => entry.Phrasings).Except(questions)
            .OrderBy(phrasing => StableHash.Of(phrasing)).Take(WarmUp),
    ];

    private static void Print(string what, (double[] First, double[] Later) posts)
    {
        double[] all = [.. posts.First.Concat(posts.Later).Order()];
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: p50 {Latency.At(all, 0.5):F1} ms (first {Latency.At(posts.First, 0.5):F1}, later {Latency.At(posts.Later, 0.5):F1}), p99 {Latency.At(all, 0.99):F1} ms."));
    }
}
