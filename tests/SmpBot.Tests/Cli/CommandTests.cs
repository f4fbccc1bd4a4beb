using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SmpBot.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smpbot-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Batch_answers_line_by_line_and_reports_bad_lines_without_losing_the_others()
    {
        const string input = """
            {"q":"how long does it last","id":7}
            {"q":5}
            no json
            {"turns":["¿cuánto dura?","gracias"],"id":"b"}
            """;
        (int exitCode, string output, _) = await SmpBotProcess.RunAsync(_folder.FullName, input, "batch");
        exitCode.ShouldBe(1);
        JsonElement[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        lines.Length.ShouldBe(4);
        lines[0].GetProperty("id").GetInt32().ShouldBe(7);
        lines[0].GetProperty("turns")[0].GetProperty("text").GetString()!.ShouldContain("eight years");
        lines[1].GetProperty("error").GetString()!.ShouldContain("\"q\"");
        lines[2].TryGetProperty("error", out _).ShouldBeTrue();
        lines[3].GetProperty("turns")[0].GetProperty("text").GetString()!.ShouldContain("ocho años");
        lines[3].GetProperty("turns")[1].GetProperty("action").GetString().ShouldBe("smalltalk");
    }

    [Fact]
    public async Task The_same_batch_gives_the_same_bytes()
    {
        const string input = "{\"q\":\"is it safe for women\"}\n{\"q\":\"does it hurt\"}\n";
        (_, string first, _) = await SmpBotProcess.RunAsync(_folder.FullName, input, "batch");
        (_, string second, _) = await SmpBotProcess.RunAsync(_folder.FullName, input, "batch");
        second.ShouldBe(first);
    }

    [Fact]
    public async Task Ask_prints_the_answer_with_its_source()
    {
        (int exitCode, string output, _) = await SmpBotProcess.RunAsync(_folder.FullName, "", "ask", "how long does it last");
        exitCode.ShouldBe(0);
        output.ShouldContain("eight years");
        output.ShouldContain("[6 Scalp Micropigmentation Side Effects");
    }

    [Theory]
    [InlineData("serves", "--help")]
    [InlineData("ask --locale 5", "locale")]
    [InlineData("batch --file no-such-file.jsonl", "no-such-file.jsonl")]
    [InlineData("cases --resolve", "--resolve")]
    [InlineData("outbox --retry some", "outbox --retry 12")]
    public async Task Wrong_arguments_are_explained_and_end_with_exit_code_2(string arguments, string hint)
    {
        (int exitCode, string output, string errors) = await SmpBotProcess.RunAsync(_folder.FullName, "", arguments.Split(' '));
        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain(hint);
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_unknown_case_is_said_to_be_unknown()
    {
        (int exitCode, _, string errors) = await SmpBotProcess.RunAsync(_folder.FullName, "", "cases", "12");
        exitCode.ShouldBe(1);
        errors.ShouldContain("There is no case 12");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_the_setting()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        (int exitCode, _, string errors) = await SmpBotProcess.RunAsync(_folder.FullName, "", "serve", "--urls", address);
        exitCode.ShouldBe(2);
        errors.ShouldContain(address);
        errors.ShouldContain("setting Urls");
        errors.ShouldNotContain("   at ");
    }
}
