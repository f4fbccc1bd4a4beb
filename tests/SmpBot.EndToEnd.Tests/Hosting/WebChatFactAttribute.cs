namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>A test with Microsoft's Web Chat in a real browser; skipped, and counted so, where one of both is missing.</summary>
internal sealed class WebChatFactAttribute : FactAttribute
{
    public WebChatFactAttribute() => Skip =
        !File.Exists(BrowserFactAttribute.Executable) ? $"No chromium at {BrowserFactAttribute.Executable}: install it, or name one in the environment variable CHROMIUM."
        : !File.Exists(Path.Combine(Folder, "webchat.js")) ? "Web Chat is not there: run \"npm ci\" in tests/SmpBot.EndToEnd.Tests/WebChat and build again."
        : null;

    /// <summary>The page and the bundle.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "WebChat");
}
