using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SmpBot.BotFramework.Tests.Hosting;

/// <summary>Keeps every log line, so that a test can say what was and what was not logged.</summary>
public sealed class LogCollector : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public IEnumerable<string> Errors => Lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Collector(Lines);

    public void Dispose()
    {
    }

    private sealed class Collector(ConcurrentQueue<(LogLevel Level, string Text)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, formatter(state, exception) + (exception is null ? "" : Environment.NewLine + exception)));
    }
}
