using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.DirectLine;
using SmpBot.BotFramework.Http;
using SmpBot.BotFramework.Limits;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework;

/// <summary>Maps the Bot Framework surfaces.</summary>
public static class BotFrameworkEndpoints
{
    /// <summary>Adds middleware and endpoints for <c>/v3/directline</c>, <c>/api/messages</c> and <c>/api/token</c>; call it before other middleware that answers.</summary>
    public static WebApplication MapSmpBotFramework(this WebApplication app)
    {
        app.UseMiddleware<SurfaceMiddleware>();
        app.UseWebSockets();
        DirectLineApi.Map(app);
        MessagesApi.Map(app);
        app.MapPost(WidgetTokenEndpoint.Path, (HttpContext context, WidgetTokenEndpoint endpoint) => endpoint.ServeAsync(context))
            .Limited(LimitKind.Tokens);
        return app;
    }
}
