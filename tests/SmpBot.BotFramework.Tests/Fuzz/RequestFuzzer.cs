using System.Net.Http.Headers;
using System.Text;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Fuzz;

/// <summary>Random and mutated requests to every surface, the same for the same seed.</summary>
public sealed class RequestFuzzer(int seed, string conversationId, string token, string streamToken)
{
    private static readonly string[] Methods = ["GET", "POST", "POST", "POST", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "QUERY"];

    private static readonly string[] Seeds =
    [
        """{"type":"message","text":"how long does it last?","from":{"id":"u","role":"bot"},"channelData":{"clientActivityID":"x"},"locale":"es"}""",
        """{"type":"message","id":"1","channelId":"msteams","serviceUrl":"http://127.0.0.1:9/","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c","tenantId":"t"},"text":"<at>b</at> hi","entities":[{"type":"mention","mentioned":{"id":"b"},"text":"<at>b</at>"}]}""",
        """{"type":"conversationUpdate","id":"2","channelId":"emulator","serviceUrl":"http://127.0.0.1:9/","conversation":{"id":"c"},"membersAdded":[{"id":"u"},{"id":"b"}],"deliveryMode":"expectReplies"}""",
        """{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","conversation":{"id":"c"},"value":{"action":{"type":"Action.Execute","verb":"v","data":{"text":"hi"}}}}""",
        """{"type":"event","name":"webchat/join","value":{"language":"en"}}""",
        """{"type":"typing"}""",
        """{"user":{"id":"dl_a","name":"A"},"trustedOrigins":["https://clinic.example"],"locale":"en"}""",
        """{"resume":"0123456789abcdef"}""",
        "[[[[[[[[[[[[[[[[", "\"\\ud800\"", "null", "", "{\"type\":\"message\",\"text\":\"\\udfff\"}", "\0\0\0",
    ];

    private static readonly string[] Fragments =
    [
        "null", "true", "-1", "1e999", "\"\\ud800\"", "\"\\u0000\"", "{}", "[]", "[null]", "{\"a\":{\"a\":1,\"a\":2}}", "\"2026-13-45T99:99:99Z\"", "9223372036854775808",
        "\"..\"", "\"<at>\"", "\"message\"", "\"type\"", ",", "}", "\"", "\\", "ñ", "😀", "/../", "%00", "\r\n",
    ];

    private readonly Random _random = new(seed);

    public HttpRequestMessage Next()
    {
        HttpRequestMessage request = new(new HttpMethod(Pick(Methods)), new Uri(Target(), UriKind.Relative));
        if (_random.Next(8) != 0)
        {
            string scheme = _random.Next(10) == 0 ? Pick(["Basic ", "bearer ", "", "Bearer", "\t"]) : "Bearer ";
            request.Headers.TryAddWithoutValidation("Authorization", scheme + Mutated(Pick([token, TestBot.Secret, streamToken, "a.b.c", "", ".."]), 8));
        }

        foreach (string header in new[] { "Origin", "X-Forwarded-For", "Forwarded", "X-Forwarded-Proto", "Content-Encoding", "Accept", "Cookie", "Upgrade" })
        {
            if (_random.Next(12) == 0)
            {
                request.Headers.TryAddWithoutValidation(header, Pick(["null", "https://evil.example", "http://localhost", "127.0.0.1", ",,,", "gzip", "é", "websocket"]));
            }
        }

        if (_random.Next(6) != 0 && request.Method != HttpMethod.Head)
        {
            request.Content = Body();
        }

        return request;
    }

    private ByteArrayContent Body()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Mutated(Pick(Seeds), 3));
        if (_random.Next(4) == 0 && bytes.Length > 0)
        {
            for (int i = _random.Next(6); i >= 0; i--)
            {
                bytes[_random.Next(bytes.Length)] = (byte)_random.Next(256);
            }
        }

        ByteArrayContent body = new(bytes);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(Pick(["application/json", "application/json; charset=utf-16", "text/plain", "multipart/form-data; boundary=x"]));
        return body;
    }

    private string Target()
    {
        string conversation = _random.Next(5) == 0 ? Uri.EscapeDataString(Mutated(conversationId, 2)) : conversationId;
        string root = $"/v3/directline/conversations/{conversation}";
        string query = _random.Next(3) == 0 ? $"?watermark={Uri.EscapeDataString(Pick(["-", "0", "zzz", "-1", "99999999999999999999", "1", "\0", "９"]))}" : "";
        return Pick(
        [
            "/v3/directline/tokens/generate", "/v3/directline/tokens/refresh", "/v3/directline/conversations", $"{root}{query}",
            $"{root}/activities{query}", $"{root}/activities", $"{root}/upload?userId=x", $"{root}/stream?t={Uri.EscapeDataString(Mutated(streamToken, 4))}",
            "/v3/directline/session/getsessionid", "/v3/directline/%2e%2e/x", "/v3/directline//", "/api/token", "/api/messages", "/api/messages", "/api/messages/", "/",
        ]);
    }

    /// <summary>The text as it is, or one time in <paramref name="oneIn"/> with pieces put in, cut out or doubled.</summary>
    private string Mutated(string text, int oneIn)
    {
        if (_random.Next(oneIn) != 0)
        {
            return text;
        }

        for (int i = _random.Next(4); i >= 0; i--)
        {
            int at = _random.Next(text.Length + 1);
            int length = _random.Next(Math.Min(20, text.Length - at) + 1);
            text = _random.Next(3) switch
            {
                0 => text.Insert(at, Pick(Fragments)),
                1 => text.Remove(at, length),
                _ => text.Insert(at, text.Substring(at, length)),
            };
        }

        return text;
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
