using Microsoft.Playwright;

namespace SmpBot.EndToEnd.Tests.Pages;

/// <summary>Microsoft's Web Chat 4.18 as a visitor sees it.</summary>
internal sealed class WebChatPage(IPage page)
{
    /// <summary>Everybody's, in order.</summary>
    public ILocator Messages => page.Locator(".webchat__bubble__content:visible");

    public ILocator Suggestions => page.Locator(".webchat__suggested-action");

    private ILocator Input => page.Locator("[data-id='webchat-sendbox-input']");

    public async Task OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await Assertions.Expect(Messages.First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });
    }

    /// <summary>Writes a message; both it and the answer are the next two.</summary>
    public async Task AskAsync(string words, string expected)
    {
        int before = await Messages.CountAsync();
        await Input.FillAsync(words);
        await Input.PressAsync("Enter");
        await Assertions.Expect(Messages.Nth(before + 1)).ToContainTextAsync(expected);
        await Assertions.Expect(Messages.Nth(before)).ToContainTextAsync(words);
    }

    /// <summary>
    /// The client comes back by itself 3 to 15 seconds after it lost its socket, and 20 seconds later when the server was not
    /// there yet. It shows neither; a new socket does.
    /// </summary>
    public Task ReconnectAsync(Func<Task> restart) =>
        page.RunAndWaitForWebSocketAsync(restart, new PageRunAndWaitForWebSocketOptions { Timeout = 60_000 });
}
