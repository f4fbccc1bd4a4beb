using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SmpBot.BotFramework.Limits;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>The Direct Line 3.0 API.</summary>
internal static class DirectLineApi
{
    public const string Root = "/v3/directline";

    private const string Conversation = "/conversations/{conversationId}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder api = routes.MapGroup(Root);
        api.MapGet("/session/getsessionid", TokenEndpoints.SessionId).Limited(LimitKind.Conversations);
        api.MapGet(
            $"{Conversation}/stream",
            (HttpContext context, string conversationId, StreamEndpoint stream) => stream.ServeAsync(context, conversationId))
            .Limited(LimitKind.Streams).Limited(LimitKind.Conversations);

        api.MapPost("/tokens/generate", TokenEndpoints.GenerateAsync).Limited(LimitKind.Tokens).Guarded();
        api.MapPost("/tokens/refresh", TokenEndpoints.RefreshAsync).Limited(LimitKind.Conversations).Guarded();
        api.MapPost("/conversations", ConversationEndpoints.StartAsync).Limited(LimitKind.Conversations).Guarded();
        api.MapGet(Conversation, ConversationEndpoints.ReconnectAsync).Limited(LimitKind.Conversations).Guarded();
        api.MapPost($"{Conversation}/activities", ConversationEndpoints.PostAsync).Limited(LimitKind.Messages).Guarded();
        api.MapPost($"{Conversation}/upload", ConversationEndpoints.Upload).Limited(LimitKind.Messages).Guarded();

        // Not limited: Microsoft's client stops polling for good at the first answer other than 200, 403 and 404.
        api.MapGet($"{Conversation}/activities", ConversationEndpoints.ReadAsync).Guarded();
    }

    /// <summary>
    /// By secret or token; behind the limits, so that guesses count. The gate is a service: made for each endpoint by its type, an
    /// expression would be compiled for each at every start.
    /// </summary>
    private static void Guarded(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilterFactory(static (factory, next) =>
    {
        DirectLineGate gate = factory.ApplicationServices.GetRequiredService<DirectLineGate>();
        return context => gate.InvokeAsync(context, next);
    });
}
