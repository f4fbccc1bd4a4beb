using Microsoft.Extensions.Hosting;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Says goodbye on every stream when the bot stops, so that stopping does not wait for clients and these reconnect at once.</summary>
internal sealed class StreamShutdown(DirectLineHub hub, IHostApplicationLifetime lifetime) : IHostedService
{
    private CancellationTokenRegistration _registration;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = lifetime.ApplicationStopping.Register(() => hub.CloseAll("restart"));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _registration.Dispose();
        return Task.CompletedTask;
    }
}
