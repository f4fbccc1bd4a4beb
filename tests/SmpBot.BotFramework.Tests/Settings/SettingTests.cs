using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Settings;

public sealed class SettingTests
{
    [Theory]
    [InlineData("PublicUrl", "bot.clinic.example", "https://bot.clinic.example")]
    [InlineData("Widget:Origins", "https://clinic.example/page", "without a path")]
    [InlineData("Widget:Origins", "clinic.example", "https://clinic.example")]
    [InlineData("Proxies:Trusted", "proxy.local", "10.0.0.0/8")]
    [InlineData("Teams:Tenants", "our-tenant", "tenant ids")]
    [InlineData("DirectLine:TokenMinutes", "5", "from 20 to 1440")]
    [InlineData("Connector:MaxAttempts", "0", "from 1 to 50")]
    [InlineData("RateLimits:Messages", "-1", "from 1 to 1000000")]
    [InlineData("Bot:MetadataRefreshSeconds", "0", "from 1 to 86400")]
    public async Task A_wrong_setting_stops_the_start_with_its_name_its_value_and_what_would_be_right(string setting, string value, string advice)
    {
        OptionsValidationException failure = await Should.ThrowAsync<OptionsValidationException>(() => TestBot.StartAsync(settings: [(setting, value)]));

        failure.Message.ShouldContain(setting);
        failure.Message.ShouldContain(value);
        failure.Message.ShouldContain(advice);
    }

    [Theory]
    [InlineData("Bot:AppId", "my-bot", "GUID")]
    [InlineData("Bot:TenantId", "", "botframework.com")]
    [InlineData("Bot:AppSecret", "", "Bot:CertificatePath")]
    [InlineData("Bot:CertificatePath", "/nowhere/bot.pfx", "no such file")]
    [InlineData("Bot:OpenIdMetadata", "http://login.example/keys", "https")]
    [InlineData("Bot:LoginAuthority", "login", "https")]
    [InlineData("Bot:ServiceUrls", "b@d", "host names")]
    public async Task A_registration_that_cannot_work_stops_the_start(string setting, string value, string advice)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        (string, string)[] settings = [.. channel.Settings, (setting, value)];

        OptionsValidationException failure = await Should.ThrowAsync<OptionsValidationException>(() => TestBot.StartAsync(settings: settings));

        failure.Message.ShouldContain(setting);
        failure.Message.ShouldContain(advice);
    }

    [Theory]
    [InlineData("RateLimits:Enabled", "false")]
    public async Task Some_settings_are_for_development_only(string setting, string value)
    {
        OptionsValidationException failure = await Should.ThrowAsync<OptionsValidationException>(() =>
            TestBot.StartAsync(environment: "Production", settings: [(setting, value)]));

        failure.Message.ShouldContain("Development only");
    }

    [Fact]
    public async Task In_production_metadata_is_never_read_over_http()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();

        OptionsValidationException failure = await Should.ThrowAsync<OptionsValidationException>(() =>
            TestBot.StartAsync(environment: "Production", settings: channel.Settings));

        failure.Message.ShouldContain("Bot:OpenIdMetadata");
    }

    [Fact]
    public async Task The_defaults_are_valid_in_production()
    {
        await using TestBot bot = await TestBot.StartAsync(environment: "Production");

        bot.Logs.Errors.ShouldBeEmpty();
    }
}
