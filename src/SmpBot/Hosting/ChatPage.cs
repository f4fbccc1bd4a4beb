namespace SmpBot.Hosting;

/// <summary>The page at <c>/</c>.</summary>
internal static class ChatPage
{
    /// <summary>Serves <c>index.html</c> for the root; must stand before routing, which finds static files by their path.</summary>
    public static IApplicationBuilder UseChatPage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path == "/" && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            context.Request.Path = "/index.html";
        }

        return next(context);
    });
}
