using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Authentication;
using SmpBot.BotFramework.Connector;
using SmpBot.BotFramework.DirectLine;
using SmpBot.BotFramework.Http;
using SmpBot.BotFramework.Limits;
using SmpBot.BotFramework.Messages;
using SmpBot.BotFramework.Ports;
using SmpBot.BotFramework.Settings;
using SmpBot.BotFramework.Turns;

namespace SmpBot.BotFramework;

/// <summary>Composition of the Bot Framework surfaces.</summary>
public static class BotFrameworkServices
{
    /// <summary>
    /// Adds Direct Line, <c>/api/messages</c>, <c>/api/token</c> and the delivery worker. The host adds the ports:
    /// <c>IConversationStore</c>, <see cref="IOutbox"/>, <see cref="IResumeTokens"/>, <see cref="ISigningKeyStore"/>, and the <c>TurnProcessor</c>.
    /// </summary>
    public static IHostApplicationBuilder AddSmpBotFramework(this IHostApplicationBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<BotFrameworkMetrics>();
        services.TryAddSingleton<ITurnEntry, TurnProcessorEntry>();
        services.AddSingleton<TurnClock>();
        services.AddHostedService<StartupReport>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<IStartupFilter, TrustedProxies>();
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>();
        AddOptions(services);
        AddDirectLine(services);
        AddMessages(services);
        AddAuthentication(services);
        AddConnector(services);
        return builder;
    }

    private static void AddOptions(IServiceCollection services)
    {
        AddRules<PublicAddressOptions, SettingRules>(services);
        AddRules<WidgetOptions, SettingRules>(services);
        AddRules<RateLimitOptions, SettingRules>(services);
        AddRules<ProxyOptions, SettingRules>(services);
        AddRules<TeamsOptions, SettingRules>(services);
        AddRules<BotOptions, BotRules>(services);
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ProxyOptions>()
            .Configure<IConfiguration>((options, configuration) => options.Trusted = SettingList.Read(configuration, "Proxies:Trusted") ?? [])
            .ValidateOnStart();
        services.AddOptions<PublicAddressOptions>()
            .Configure<IConfiguration>((options, configuration) => options.PublicUrl = configuration[PublicAddressOptions.Key] ?? "")
            .ValidateOnStart();
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ConnectorOptions>().BindConfiguration(ConnectorOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BotOptions>().BindConfiguration(BotOptions.Section)
            .Configure<IConfiguration>((options, configuration) =>
                options.ServiceUrls = SettingList.Read(configuration, "Bot:ServiceUrls") ?? BotOptions.DefaultServiceUrls)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<WidgetOptions>()
            .Configure<IConfiguration>((options, configuration) => options.Origins = SettingList.Read(configuration, "Widget:Origins") ?? [])
            .ValidateOnStart();
        services.AddOptions<TeamsOptions>()
            .Configure<IConfiguration>((options, configuration) => options.Tenants = SettingList.Read(configuration, "Teams:Tenants") ?? [])
            .ValidateOnStart();
    }

    private static void AddRules<TOptions, TRules>(IServiceCollection services)
        where TOptions : class
        where TRules : class, IValidateOptions<TOptions> =>
        services.AddSingleton<IValidateOptions<TOptions>, TRules>();

    private static void AddDirectLine(IServiceCollection services)
    {
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<OriginPolicy>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<DirectLineHub>();
        services.AddSingleton<IConversationFeed>(provider => provider.GetRequiredService<DirectLineHub>());
        services.AddSingleton<DirectLineRenderer>();
        services.AddSingleton<DirectLineTurns>();
        services.AddSingleton<DirectLineHistory>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<ConversationBodies>();
        services.AddSingleton<StreamEndpoint>();
        services.AddSingleton<WidgetVisits>();
        services.AddSingleton<WidgetTokenEndpoint>();
        services.AddHostedService<StreamShutdown>();
    }

    private static void AddMessages(IServiceCollection services)
    {
        services.AddSingleton<ServiceUrlPolicy>();
        services.AddSingleton<ConnectorTurns>();
        services.AddSingleton<InvokeHandler>();
        services.AddSingleton<BotRemoval>();
        services.AddSingleton<ActivityDispatcher>();
        services.AddSingleton<MessagesEndpoint>();
    }

    private static void AddAuthentication(IServiceCollection services)
    {
        services.AddSingleton<BotModeSource>();
        services.AddSingleton<SenderRules>();
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<ChannelAuthenticator>();
        services.AddSingleton<OpenIdReader>();
        services.AddSingleton<ClientCredential>();
        services.AddSingleton<AccessTokenRequest>();
        services.AddSingleton<AccessTokens>();
        services.AddKeyedSingleton(BearerTokens.ConnectorKeys, (provider, _) => Keys(provider, bot => bot.OpenIdMetadata));
        services.AddKeyedSingleton(BearerTokens.EntraKeys, (provider, _) => Keys(provider, bot => bot.EntraMetadataAddress));
        services.AddHttpClient(OpenIdReader.ClientName, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(Handler);
    }

    private static OpenIdKeys Keys(IServiceProvider provider, Func<BotOptions, string> address)
    {
        BotOptions bot = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        return new OpenIdKeys(
            provider.GetRequiredService<OpenIdReader>(),
            new OpenIdSettings(new Uri(address(bot)), TimeSpan.FromSeconds(bot.MetadataRefreshSeconds)),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<OpenIdKeys>>());
    }

    private static void AddConnector(IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<ConnectorClient>();
        services.AddSingleton<IConnector>(provider => provider.GetRequiredService<ConnectorClient>());
        services.AddSingleton(provider => new DeliverySchedule(
            provider.GetRequiredService<TimeProvider>(),
            () => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20),
            provider.GetRequiredService<IOptions<ConnectorOptions>>()));
        services.AddSingleton<DeliveryJournal>();
        services.AddSingleton<OutboxDelivery>();
        services.AddSingleton<OutboxClaims>();
        services.AddHostedService<OutboxWorker>();
        services.AddHttpClient(ConnectorClient.ClientName)
            .ConfigureHttpClient((provider, client) =>
            {
                client.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<ConnectorOptions>>().Value.TimeoutSeconds);
                client.MaxResponseContentBufferSize = 256 * 1024;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("SmpBot/1.0 (Bot Framework)");
            })
            .ConfigurePrimaryHttpMessageHandler(Handler);
    }

    private static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
