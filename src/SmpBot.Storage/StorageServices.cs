using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Backup;
using SmpBot.Storage.Cases;
using SmpBot.Storage.Conversations;
using SmpBot.Storage.Feedback;
using SmpBot.Storage.Outbox;
using SmpBot.Storage.Retention;
using SmpBot.Storage.Sqlite;
using SmpBot.Storage.Tokens;

namespace SmpBot.Storage;

/// <summary>Registers the store.</summary>
public static class StorageServices
{
    /// <summary>The store on SQLite for every port; the file is opened when it is first needed. Options come from <c>Storage</c> and <c>Retention</c>.</summary>
    public static IServiceCollection AddSmpStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<StorageMetrics>();
        services.AddSingleton(provider => SqliteDatabase.Open(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetRequiredService<StorageMetrics>()));
        services.AddSingleton<SqliteConversationStore>();
        services.AddSingleton<IConversationStore>(provider => provider.GetRequiredService<SqliteConversationStore>());
        services.AddSingleton<OutboxStore>();
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<OutboxStore>());
        services.AddSingleton<IResumeTokens, ResumeTokenStore>();
        services.AddSingleton<ISigningKeyStore, SigningKeyStore>();
        services.AddSingleton<CaseStore>();
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<DatabaseBackup>();
        services.AddSingleton<RetentionSweep>();
        return services;
    }

    /// <summary>The sweep at the start and every <see cref="RetentionOptions.SweepMinutes"/>; for the server, not for commands.</summary>
    public static IServiceCollection AddSmpRetentionWorker(this IServiceCollection services) => services.AddHostedService<RetentionWorker>();
}
