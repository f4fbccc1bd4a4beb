using Microsoft.Playwright;

namespace SmpBot.EndToEnd.Tests.Pages;

/// <summary>The chat page as a visitor sees it.</summary>
internal sealed class ChatPage(IPage page)
{
    public ILocator Input => page.GetByTestId("chat-input");

    public ILocator Replies => page.GetByTestId("bot-message");

    public ILocator Suggestions => page.GetByTestId("suggestion");

    public ILocator Status => page.GetByTestId("chat-status");

    public ILocator LastReply => Replies.Last;

    public async Task OpenAsync(Uri address)
    {
        await page.GotoAsync(address.ToString());
        await Assertions.Expect(Replies.First).ToBeVisibleAsync();
    }

    /// <summary>Writes a message and waits until the number of replies has grown.</summary>
    public async Task<string> AskAsync(string words)
    {
        int before = await Replies.CountAsync();
        await WriteAsync(words);
        return await NextReplyAsync(before);
    }

    public async Task WriteAsync(string words)
    {
        await Input.FillAsync(words);
        await Input.PressAsync("Enter");
    }

    public async Task<string> TapAsync(ILocator choice)
    {
        int before = await Replies.CountAsync();
        await choice.ClickAsync();
        return await NextReplyAsync(before);
    }

    public async Task<string> NextReplyAsync(int before)
    {
        await Assertions.Expect(Replies.Nth(before)).ToBeVisibleAsync();
        return await LastReply.InnerTextAsync();
    }
}
