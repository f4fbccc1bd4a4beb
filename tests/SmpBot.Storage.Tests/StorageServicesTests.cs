using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Retention;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tests;

public sealed class StorageServicesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smpbot-services-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_port_is_served_by_one_database_at_the_configured_path()
    {
        string path = Path.Combine(_folder, "configured.db");
        await using ServiceProvider services = Build(("Storage:Path", path));

        await services.GetRequiredService<IConversationStore>().CommitAsync(Turns.Turn("c", 0, "a1"));
        (await services.GetRequiredService<IOutbox>().NextDueAsync(default)).ShouldBeNull();
        (await services.GetRequiredService<ISigningKeyStore>().GetOrAddAsync("k", [1], default)).ShouldBe([1]);
        (await services.GetRequiredService<IResumeTokens>().TakeAsync("h", Turns.At, default)).ShouldBeNull();

        services.GetRequiredService<SqliteDatabase>().Path.ShouldBe(path);
        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void A_wrong_setting_names_itself_and_what_to_write()
    {
        using ServiceProvider services = Build(("Storage:Path", ""), ("Retention:CaseDays", "0"));

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<StorageOptions>>().Value).Message.ShouldContain("Storage:Path is empty");
        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<RetentionOptions>>().Value).Message.ShouldContain("Retention:CaseDays is 0; write a number");
    }

    [Fact]
    public async Task The_sweep_runs_when_the_host_starts()
    {
        await using ServiceProvider services = Build(("Storage:Path", Path.Combine(_folder, "smpbot.db")));
        SqliteDatabase database = services.GetRequiredService<SqliteDatabase>();
        await database.WriteAsync(s => s.Execute("INSERT INTO unanswered (question, language, confidence, at) VALUES ('q', 'en', 0, 0)"), default);
        IHostedService worker = services.GetServices<IHostedService>().Single();

        await worker.StartAsync(default);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await database.ReadAsync(s => s.Number("SELECT COUNT(*) FROM unanswered"), default) > 0)
        {
            await Task.Delay(10, patience.Token);
        }

        await worker.StopAsync(default);
    }

    private static ServiceProvider Build(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
            .Build())
        .AddLogging()
        .AddSmpStorage()
        .AddSmpRetentionWorker()
        .BuildServiceProvider();
}
