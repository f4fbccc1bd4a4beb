using Microsoft.Playwright;
using SmpBot.EndToEnd.Tests.Hosting;
using SmpBot.EndToEnd.Tests.Pages;

namespace SmpBot.EndToEnd.Tests;

/// <summary>Microsoft's own Web Chat, as it is published, on a page of another origin.</summary>
public sealed class WebChatTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [WebChatFact]
    public async Task Stock_web_chat_asks_taps_a_suggestion_and_reconnects_after_a_restart_without_repetition()
    {
        await using ClinicSite site = await ClinicSite.StartAsync();
        BotServer server = await BotServer.StartAsync(("Widget:Origins", site.Origin));
        await using WatchedPage watched = await browser.OpenPageAsync();
        WebChatPage chat = new(watched.Page);
        await chat.OpenAsync(site.PageFor(server));

        await chat.AskAsync("how long does it last?", expected: "eight years");
        string suggestion = await chat.Suggestions.First.InnerTextAsync();
        int before = await chat.Messages.CountAsync();
        await chat.Suggestions.First.ClickAsync();
        await Assertions.Expect(chat.Messages).ToHaveCountAsync(before + 2);
        (await chat.Messages.Nth(before).InnerTextAsync()).ShouldContain(suggestion);

        await chat.ReconnectAsync(async () => server = await server.RestartAsync());
        await using BotServer again = server;
        await chat.AskAsync("does it hurt?", expected: "pain");

        (await chat.Messages.CountAsync()).ShouldBe(before + 4);
        (await watched.Page.GetByText("Send failed").CountAsync()).ShouldBe(0);
        watched.Faults.ShouldBeEmpty();
    }
}
