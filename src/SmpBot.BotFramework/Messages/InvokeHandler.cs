using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Http;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.Messages;

/// <summary>
/// Answers invokes in the same request. A tapped <c>Action.Execute</c> is taken like a message with its data, and what the
/// bot says comes back as the invoke's value.
/// </summary>
internal sealed class InvokeHandler(ConnectorTurns turns)
{
    private const string CardAction = "adaptiveCard/action";

    public async Task<IResult> AnswerAsync(Activity activity)
    {
        if (activity.Name != CardAction)
        {
            return new ProtocolError(StatusCodes.Status501NotImplemented, "NotImplemented", "This bot knows no invoke of this name.");
        }

        if (Data(activity.Value) is not { } data)
        {
            return ProtocolError.BadRequest("Send value.action with type, verb and data.");
        }

        Activity message = activity with
        {
            Type = ActivityTypes.Message,
            Name = null,
            Text = ActivityJson.StringProperty(data, "text"),
            Value = data,
        };
        if (ActivityRules.Problem(message, needsServiceUrl: false) is { } problem)
        {
            return ProtocolError.BadRequest(problem);
        }

        ProcessedTurn processed = await turns.RunAsync(message, delivers: false);
        return processed is ProcessedTurn.Contended ? ActivityDispatcher.Busy() : Answer(Texts(ConnectorTurns.ActivitiesOf(processed)));
    }

    private static JsonElement? Data(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } body
            || !body.TryGetProperty("action", out JsonElement action) || action.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return action.TryGetProperty("data", out JsonElement data) ? data : action;
    }

    private static string Texts(IReadOnlyList<StoredActivity> activities) => string.Join("\n\n", activities
        .Where(activity => activity.FromBot)
        .Select(activity => ActivityJson.Read(Encoding.UTF8.GetBytes(activity.Json), out _)?.Text)
        .Where(text => !string.IsNullOrEmpty(text)));

    private static ContentHttpResult Answer(string text)
    {
        JsonObject answer = new()
        {
            ["statusCode"] = StatusCodes.Status200OK,
            ["type"] = "application/vnd.microsoft.activity.message",
            ["value"] = text,
        };
        return TypedResults.Content(answer.ToJsonString(), "application/json", Encoding.UTF8);
    }
}
