using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;
using SmpBot.Content;

namespace SmpBot.Tests.Hosting;

public sealed class WrongSettingTests
{
    [Theory]
    [InlineData("Retention:TranscriptDays", "0", "3650")]
    [InlineData("DirectLine:TokenMinutes", "5", "20")]
    [InlineData("PublicUrl", "bot.clinic.example", "https://")]
    [InlineData("Widget:Origins", "https://clinic.example/page", "https://clinic.example")]
    [InlineData("Proxies:Trusted", "the-proxy", "10.0.0.7")]
    [InlineData("Bot:AppId", "my bot", "GUID")]
    [InlineData("Search:AnswerThreshold", "1.5", "1")]
    public async Task A_wrong_setting_stops_the_start_with_its_name_its_value_and_what_would_be_right(string name, string value, string advice)
    {
        string message = await StartMessageAsync<OptionsValidationException>((name, value));
        message.ShouldContain(name);
        message.ShouldContain(value);
        message.ShouldContain(advice);
    }

    [Theory]
    [InlineData("Retention:TranscriptDays", "thirty")]
    [InlineData("RateLimits:Enabled", "perhaps")]
    [InlineData("Search:Encoder", "sometimes")]
    public async Task A_setting_of_the_wrong_kind_is_named_with_its_value(string name, string value)
    {
        string message = await StartMessageAsync<InvalidOperationException>((name, value));
        message.ShouldContain(name);
        message.ShouldContain(value);
    }

    [Fact]
    public async Task A_folder_without_content_stops_the_start_and_is_named()
    {
        string message = await StartMessageAsync<UnusableContentException>(("Knowledge:Path", "/no/such/folder"));
        message.ShouldContain("/no/such/folder");
    }

    private static async Task<string> StartMessageAsync<TException>((string Name, string Value) setting)
        where TException : Exception
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("smpbot-setting-");
        try
        {
            TestServer.CopyContent(Path.Combine(folder.FullName, "knowledge"));
            TException problem = await Should.ThrowAsync<TException>(async () =>
            {
                await using WebApplication app = TestServer.Build(folder, setting);
                await app.StartAsync();
            });
            return problem.Message;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
