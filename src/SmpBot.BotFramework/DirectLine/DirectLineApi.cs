using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>The Direct Line 3.0 API.</summary>
internal static class DirectLineApi
{
    public const string Root = "/v3/directline";

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder open = routes.MapGroup(Root);
        open.MapGet("/session/getsessionid", TokenEndpoints.SessionId);
        open.MapGet("/conversations/{conversationId}/stream", (HttpContext context, string conversationId, StreamEndpoint stream) =>
            stream.ServeAsync(context, conversationId));

        RouteGroupBuilder guarded = routes.MapGroup(Root);
        guarded.AddEndpointFilter<DirectLineGate>();
        guarded.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync);
        guarded.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync);
        guarded.MapPost("/conversations", ConversationEndpoints.StartAsync);
        guarded.MapGet("/conversations/{conversationId}", ConversationEndpoints.ReconnectAsync);
        guarded.MapGet("/conversations/{conversationId}/activities", ConversationEndpoints.ReadAsync);
        guarded.MapPost("/conversations/{conversationId}/activities", ConversationEndpoints.PostAsync);
        guarded.MapPost("/conversations/{conversationId}/upload", ConversationEndpoints.Upload);
    }
}
