using SmpBot.BotFramework;
using SmpBot.Content;
using SmpBot.Dialogs.Processing;
using SmpBot.Health;
using SmpBot.Storage;

namespace SmpBot.Hosting;

/// <summary>The composition root: every feature is added here and nowhere else.</summary>
internal static class SmpBotHost
{
    public const string DefaultUrls = "http://localhost:3978";

    /// <summary>Builds the host; it is started by the caller. Commands that only need services never start it.</summary>
    public static WebApplication Build(HostArguments arguments)
    {
        WebApplicationBuilder builder = CreateBuilder(arguments);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        builder.Services.AddSmpContent();
        builder.Services.AddSmpStorage();
        builder.Services.AddSmpRetentionWorker();
        builder.Services.AddSingleton<TurnProcessor>();
        builder.AddSmpBotFramework();
        builder.Services.AddSingleton<ReadinessCheck>();
        builder.Services.AddSingleton<ContentWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ContentWatch>());
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));

        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseChatPage();
        app.MapSmpBotFramework();
        app.MapHealth();
        return app;
    }

    private static WebApplicationBuilder CreateBuilder(HostArguments arguments)
    {
        // The settings lie beside the program, wherever it is started from.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = arguments.Environment,
        });
        builder.Configuration.AddInMemoryCollection(arguments.Settings);
        builder.WebHost.UseUrls((arguments.Urls ?? Configured(builder.Configuration)).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        // A start that fails is explained by the command line, without a stack trace; a service that dies later is critical.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // Standard output is for results.
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    private static string Configured(ConfigurationManager configuration) =>
        configuration["ASPNETCORE_URLS"] is { Length: > 0 } common ? common
        : configuration["Urls"] is { Length: > 0 } urls ? urls
        : DefaultUrls;
}
