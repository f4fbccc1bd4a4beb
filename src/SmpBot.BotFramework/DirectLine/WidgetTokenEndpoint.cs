using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Http;
using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary><c>POST /api/token</c>: a token for a visitor of the widget, for a new conversation or the one that <c>resume</c> names.</summary>
internal sealed class WidgetTokenEndpoint(
    ConversationBodies bodies, WidgetVisits visits, OriginPolicy origins)
{
    public const string Path = "/api/token";

    private const int MaxBody = 4 * 1024;

    public async Task<IResult> ServeAsync(HttpContext context)
    {
        if (!origins.IsWidgetRequest(context.Request))
        {
            return ProtocolError.Forbidden("This origin may not open the chat; name it in the setting Widget:Origins.");
        }

        JsonBody<WidgetTokenParameters> body = await JsonBody.ReadOptionalAsync(
            context.Request, DirectLineJsonContext.Default.WidgetTokenParameters, MaxBody);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        WidgetVisit visit = await visits.OpenAsync(body.Value?.Resume, context.RequestAborted);
        ConversationBody answer = await bodies.TokenAsync(visit.Claims, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(answer with { Resume = visit.Resume }, DirectLineJsonContext.Default.ConversationBody);
    }
}

/// <summary>A visitor's way into a conversation.</summary>
internal sealed record WidgetVisit(DirectLineClaims Claims, string Resume);

/// <summary>Finds the conversation of a returning visitor. What cannot be resumed (used, expired, forgotten, ended) gives a new one.</summary>
internal sealed class WidgetVisits(IResumeTokens resumes, IConversationStore store, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const int ResumeBytes = 24;
    private const int MaxResumeLength = 200;

    public async Task<WidgetVisit> OpenAsync(string? resume, CancellationToken cancellation)
    {
        ResumeGrant? granted = await RedeemAsync(resume, cancellation);
        DirectLineClaims claims = new()
        {
            Use = DirectLineClaims.ConversationUse,
            ConversationId = granted?.ConversationId ?? RandomIds.Conversation(),
            UserId = granted?.UserId ?? RandomIds.User(),
            IsSiteToken = true,
        };
        string next = RandomIds.Next(ResumeBytes);
        ResumeGrant grant = new(Hash(next), claims.ConversationId, claims.UserId, time.GetUtcNow().AddDays(options.Value.ResumeDays));
        await resumes.StoreAsync(grant, cancellation);
        return new WidgetVisit(claims, next);
    }

    private async Task<ResumeGrant?> RedeemAsync(string? resume, CancellationToken cancellation)
    {
        if (resume is not { Length: > 0 and <= MaxResumeLength }
            || await resumes.TakeAsync(Hash(resume), time.GetUtcNow(), cancellation) is not { } grant)
        {
            return null;
        }

        return await store.FindAsync(grant.ConversationId, cancellation) is { Ended: true } ? null : grant;
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
