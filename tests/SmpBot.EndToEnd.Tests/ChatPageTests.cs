using Microsoft.Playwright;
using SmpBot.EndToEnd.Tests.Hosting;
using SmpBot.EndToEnd.Tests.Pages;

namespace SmpBot.EndToEnd.Tests;

/// <summary>The page in a real browser against the whole bot.</summary>
public sealed class ChatPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task A_visitor_asks_reads_the_sources_and_taps_a_follow_up()
    {
        await using BotServer server = await BotServer.StartAsync();
        await using WatchedPage watched = await browser.OpenPageAsync();
        ChatPage chat = new(watched.Page);
        await chat.OpenAsync(server.Address);

        string answer = await chat.AskAsync("how long does it last");
        answer.ShouldContain("eight years");
        await chat.LastReply.GetByText("Sources").ClickAsync();
        await Assertions.Expect(chat.LastReply.Locator("details li").First).ToBeVisibleAsync();
        (await chat.Suggestions.CountAsync()).ShouldBeInRange(2, 3);

        string next = await chat.TapAsync(chat.Suggestions.First);
        next.ShouldNotContain("eight years, growing lighter");
        watched.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_spanish_browser_is_welcomed_and_answered_in_spanish()
    {
        await using BotServer server = await BotServer.StartAsync();
        await using WatchedPage watched = await browser.OpenPageAsync("es-MX");
        ChatPage chat = new(watched.Page);
        await chat.OpenAsync(server.Address);

        (await chat.Input.GetAttributeAsync("placeholder")).ShouldBe("Escribe tu pregunta");
        (await chat.AskAsync("¿cuánto dura?")).ShouldContain("ocho años");
        watched.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_answer_in_the_other_language_has_its_labels_in_that_language()
    {
        await using BotServer server = await BotServer.StartAsync();
        await using WatchedPage watched = await browser.OpenPageAsync();
        ChatPage chat = new(watched.Page);
        await chat.OpenAsync(server.Address);

        (await chat.AskAsync("¿cuánto dura la micropigmentación?")).ShouldContain("ocho años");
        (await chat.LastReply.GetAttributeAsync("lang")).ShouldBe("es");
        await Assertions.Expect(chat.LastReply.Locator("summary")).ToContainTextAsync("Fuentes");
        await Assertions.Expect(chat.LastReply.GetByText("Me ha servido", new() { Exact = true })).ToBeVisibleAsync();
        (await chat.Input.GetAttributeAsync("placeholder")).ShouldBe("Type your question");
        watched.Faults.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_reload_shows_the_conversation_again_without_a_second_welcome()
    {
        await using BotServer server = await BotServer.StartAsync();
        await using WatchedPage watched = await browser.OpenPageAsync();
        ChatPage chat = new(watched.Page);
        await chat.OpenAsync(server.Address);
        await chat.AskAsync("how long does it last");
        int replies = await chat.Replies.CountAsync();

        await chat.OpenAsync(server.Address);
        await Assertions.Expect(chat.Replies).ToHaveCountAsync(replies);
        (await chat.AskAsync("does it hurt?")).ShouldContain("pain");
    }

    [BrowserFact]
    public async Task Tabs_of_one_browser_show_one_conversation_and_stay_connected()
    {
        await using BotServer server = await BotServer.StartAsync();
        await using WatchedPage watched = await browser.OpenPageAsync();
        ChatPage first = new(watched.Page);
        await first.OpenAsync(server.Address);
        await first.AskAsync("how long does it last");
        int reconnects = 0;
        watched.Page.WebSocket += (_, _) => reconnects++;
        ChatPage second = new(await watched.Page.Context.NewPageAsync());
        ChatPage third = new(await watched.Page.Context.NewPageAsync());
        await Task.WhenAll(second.OpenAsync(server.Address), third.OpenAsync(server.Address));
        await Assertions.Expect(second.Replies).ToHaveCountAsync(2);

        await second.AskAsync("does it hurt?");
        await Assertions.Expect(first.LastReply).ToContainTextAsync("pain");
        await Assertions.Expect(third.LastReply).ToContainTextAsync("pain");
        (await first.Replies.AllInnerTextsAsync()).ShouldBe(await second.Replies.AllInnerTextsAsync());
        reconnects.ShouldBe(0);
    }

    [BrowserFact]
    public async Task A_restart_of_the_server_loses_nothing_not_even_what_is_written_meanwhile()
    {
        BotServer server = await BotServer.StartAsync();
        await using WatchedPage watched = await browser.OpenPageAsync();
        ChatPage chat = new(watched.Page);
        await chat.OpenAsync(server.Address);
        await chat.AskAsync("how long does it last");
        int replies = await chat.Replies.CountAsync();

        server = await server.RestartAsync(whileAway: () => chat.WriteAsync("does it hurt?"));
        await using BotServer again = server;
        await Assertions.Expect(chat.Replies).ToHaveCountAsync(replies + 1, new LocatorAssertionsToHaveCountOptions { Timeout = 40_000 });
        await Assertions.Expect(chat.Status).ToBeEmptyAsync();

        (await chat.LastReply.InnerTextAsync()).ShouldContain("pain");
        (await watched.Page.GetByText("Not sent").CountAsync()).ShouldBe(0);
        await chat.AskAsync("is it safe?");
        (await chat.Replies.CountAsync()).ShouldBe(replies + 2);
    }

    [BrowserFact]
    public async Task Markup_in_a_message_is_shown_as_text()
    {
        await using BotServer server = await BotServer.StartAsync();
        await using WatchedPage watched = await browser.OpenPageAsync();
        ChatPage chat = new(watched.Page);
        await chat.OpenAsync(server.Address);

        await chat.AskAsync("<img src=x onerror=alert(1)><script>alert(2)</script>");
        await Assertions.Expect(watched.Page.GetByText("<script>alert(2)</script>")).ToBeVisibleAsync();
        (await watched.Page.Locator(".chat-log img").CountAsync()).ShouldBe(0);
        watched.Faults.ShouldBeEmpty();
    }
}
