using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SmpBot.BotFramework.DirectLine;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Http;

/// <summary>
/// What all Bot Framework surfaces share: CORS headers on every answer (a browser hides an error without them), the
/// protocol's error body also where routing or the server refuses, and no exception that leaves the surface.
/// </summary>
internal sealed partial class SurfaceMiddleware(RequestDelegate next, OriginPolicy origins, ILogger<SurfaceMiddleware> logger)
{
    private const string AllowedHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private const string PreflightSeconds = "600";

    public async Task InvokeAsync(HttpContext context)
    {
        if (!IsSurface(context.Request.Path))
        {
            await next(context);
            return;
        }

        // Refusals have the protocol's body or none; the host's pages for status codes would add another.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        if (AllowOrigin(context) && HttpMethods.IsOptions(context.Request.Method))
        {
            AnswerPreflight(context.Response);
            return;
        }

        ProtocolError? refusal = await RunAsync(context);
        if (!context.Response.HasStarted && refusal is not null)
        {
            await refusal.ExecuteAsync(context);
        }
    }

    private static bool IsSurface(PathString path) =>
        path.StartsWithSegments(DirectLineApi.Root) || path == WidgetTokenEndpoint.Path || path == MessagesApi.Path;

    /// <summary>Sets the CORS headers; false where pages have no business.</summary>
    private bool AllowOrigin(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments(DirectLineApi.Root))
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers.AccessControlExposeHeaders = "retry-after";
            return true;
        }

        if (context.Request.Path != WidgetTokenEndpoint.Path)
        {
            return false;
        }

        context.Response.Headers.Vary = "Origin";
        if (OriginPolicy.OriginOf(context.Request) is { } origin && origins.IsWidgetRequest(context.Request))
        {
            context.Response.Headers.AccessControlAllowOrigin = origin;
        }

        return true;
    }

    private static void AnswerPreflight(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        response.Headers.AccessControlAllowHeaders = AllowedHeaders;
        response.Headers.AccessControlMaxAge = PreflightSeconds;
    }

    private async Task<ProtocolError?> RunAsync(HttpContext context)
    {
        try
        {
            await next(context);
            return Unanswered(context.Response);
        }
        catch (BadHttpRequestException bad)
        {
            return new ProtocolError(bad.StatusCode, "BadArgument", "The request could not be read.");
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception failure)
        {
            Log.SurfaceFailed(logger, failure, context.Request.Path);
            return ProtocolError.BotFailed();
        }
    }

    /// <summary>A refusal that routing made without a body.</summary>
    private static ProtocolError? Unanswered(HttpResponse response) => response switch
    {
        { HasStarted: true } or { ContentLength: not null } or { ContentType: not null } => null,
        { StatusCode: StatusCodes.Status404NotFound } =>
            new ProtocolError(StatusCodes.Status404NotFound, "NotFound", "There is nothing at this address."),
        { StatusCode: StatusCodes.Status405MethodNotAllowed } =>
            new ProtocolError(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "This address does not take this method."),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Error, "Request to {Path} failed")]
        public static partial void SurfaceFailed(ILogger logger, Exception failure, string path);
    }
}
