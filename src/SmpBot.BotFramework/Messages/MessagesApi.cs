using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SmpBot.BotFramework.Limits;

namespace SmpBot.BotFramework.Messages;

/// <summary>The address to which channels post activities. Other methods get 405 from routing.</summary>
internal static class MessagesApi
{
    public const string Path = "/api/messages";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, (HttpContext context, MessagesEndpoint endpoint) => endpoint.ServeAsync(context))
            .Limited(LimitKind.ChannelActivities);
}
