using Microsoft.Playwright;

namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>One browser for all tests of a class; every test has a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Executable))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFactAttribute.Executable,
            ChromiumSandbox = Environment.UserName != "root",
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A page in a fresh profile that writes down what should not happen.</summary>
    public async Task<WatchedPage> OpenPageAsync(string locale = "en-US")
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { Locale = locale });
        return new WatchedPage(await context.NewPageAsync());
    }
}

/// <summary>A page together with its script errors, policy violations and requests to other hosts.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    public WatchedPage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _faults.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                _faults.Add(message.Text);
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https", IsLoopback: false } address)
            {
                _faults.Add($"request to {address.Host}");
            }
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Faults => _faults;

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
