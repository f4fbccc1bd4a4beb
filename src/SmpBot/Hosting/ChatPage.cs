namespace SmpBot.Hosting;

/// <summary>The page at <c>/</c> and its files.</summary>
internal static class ChatPage
{
    public static void UseChatPage(this IApplicationBuilder app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions
        {
            // Asked for again each time, sent again only when it changed: the page and its parts always belong together.
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
    }
}
