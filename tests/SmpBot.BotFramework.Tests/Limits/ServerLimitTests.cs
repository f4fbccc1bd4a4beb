using System.Net.Sockets;
using System.Text;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Limits;

public sealed class ServerLimitTests
{
    [Theory]
    [InlineData("GET /api/token HTTP/1.1\r\nHost: x\r\nX-Long: {20000}\r\n\r\n", "431")]
    [InlineData("GET /{9000} HTTP/1.1\r\nHost: x\r\n\r\n", "414")]
    [InlineData("nonsense\r\n\r\n", "400")]
    [InlineData("POST /api/token HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", "400")]
    [InlineData("POST /api/token HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n", "413")]
    public async Task A_request_out_of_bounds_is_refused_by_the_server(string pattern, string status)
    {
        await using TestBot bot = await TestBot.StartAsync();

        (await SendRawAsync(bot, Filled(pattern))).ShouldStartWith($"HTTP/1.1 {status}");
    }

    [Fact]
    public async Task The_answer_does_not_name_the_server()
    {
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync("/api/token")).Headers.ContainsKey("Server").ShouldBeFalse();
    }

    private static string Filled(string pattern)
    {
        int open = pattern.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return pattern;
        }

        int close = pattern.IndexOf('}', StringComparison.Ordinal);
        int length = int.Parse(pattern[(open + 1)..close], System.Globalization.CultureInfo.InvariantCulture);
        return pattern[..open] + new string('a', length) + pattern[(close + 1)..];
    }

    private static async Task<string> SendRawAsync(TestBot bot, string request)
    {
        Uri address = new(bot.Address);
        using TcpClient client = new();
        await client.ConnectAsync(address.Host, address.Port);
        NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        byte[] answer = new byte[64];
        int read = await stream.ReadAtLeastAsync(answer, 12, throwOnEndOfStream: false);
        return Encoding.ASCII.GetString(answer, 0, read);
    }
}
