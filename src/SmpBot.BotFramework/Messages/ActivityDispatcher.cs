using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.DirectLine;
using SmpBot.BotFramework.Http;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.Messages;

/// <summary>
/// Answers the activities that mean something to this bot and takes all others in silence. The answer to the channel comes
/// when the turn is stored, which takes milliseconds; what the bot says follows through the outbox.
/// </summary>
internal sealed class ActivityDispatcher(ConnectorTurns turns, InvokeHandler invokes, BotRemoval removal, BotFrameworkMetrics metrics)
{
    private const string ExpectReplies = "expectReplies";

    public async Task<IResult> DispatchAsync(Activity activity)
    {
        metrics.ActivityTaken(activity.ChannelId ?? "", activity.Type!);
        bool expectsReplies = activity.DeliveryMode == ExpectReplies;
        if (activity.Type == ActivityTypes.Invoke)
        {
            return await invokes.AnswerAsync(activity);
        }

        if (BotRemoval.IsMeant(activity))
        {
            await removal.ApplyAsync(activity);
            return Silence(expectsReplies);
        }

        if (!IsAnswered(activity))
        {
            return Silence(expectsReplies);
        }

        if (ActivityRules.Problem(activity, needsServiceUrl: !expectsReplies) is { } problem)
        {
            return ProtocolError.BadRequest(problem);
        }

        return await turns.RunAsync(activity, delivers: !expectsReplies) switch
        {
            ProcessedTurn.Contended => Busy(),
            ProcessedTurn processed when expectsReplies => Replies(ConnectorTurns.ActivitiesOf(processed)),
            _ => TypedResults.StatusCode(StatusCodes.Status202Accepted),
        };
    }

    public static ProtocolError Busy() =>
        new(StatusCodes.Status503ServiceUnavailable, "Busy", "The conversation is busy; send the activity again.") { RetryAfter = TimeSpan.FromSeconds(1) };

    private static bool IsAnswered(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => true,
        ActivityTypes.ConversationUpdate => activity.MembersAdded is { Count: > 0 },
        _ => false,
    };

    private static IResult Silence(bool expectsReplies) =>
        expectsReplies ? Replies([]) : TypedResults.StatusCode(StatusCodes.Status202Accepted);

    private static FileContentHttpResult Replies(IEnumerable<StoredActivity> activities) => TypedResults.Bytes(
        ActivitySet.Write(activities.Where(activity => activity.FromBot).Select(activity => activity.Json), watermark: null),
        "application/json; charset=utf-8");
}
