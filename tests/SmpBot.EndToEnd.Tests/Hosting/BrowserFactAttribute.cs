namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>A test in a real browser; skipped, and counted so, where there is none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = File.Exists(Executable)
        ? null
        : $"No chromium at {Executable}: install it, or name one in the environment variable CHROMIUM.";

    public static string Executable { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";
}
