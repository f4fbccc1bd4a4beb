using System.Globalization;
using SmpBot.Checking.LabelledSets;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;

namespace SmpBot.Checking.Evaluation;

/// <summary>A labelled turn with what the bot made of it.</summary>
/// <param name="Conversation">Where the turn stands.</param>
/// <param name="Index">0-based number of the turn.</param>
/// <param name="Result">What the bot did.</param>
internal sealed record RunTurn(LabelledConversation Conversation, int Index, TurnResult Result)
{
    public LabelledTurn Label => Conversation.Turns[Index];

    public TurnReport Report => Result.Report;

    /// <summary>Everything that the visitor reads.</summary>
    public string Text => string.Join("\n\n", Result.Replies.Select(reply => reply.Text));
}

/// <summary>Runs labelled conversations as <c>batch</c> would: each a new conversation, without locale and region.</summary>
internal static class ConversationRunner
{
    public static IReadOnlyList<RunTurn> Run(BotContent content, IEnumerable<LabelledConversation> conversations, DateTimeOffset now) =>
        [.. conversations.AsParallel().AsOrdered().Select(conversation => Run(content, conversation, now).ToArray()).SelectMany(turns => turns)];

    private static IEnumerable<RunTurn> Run(BotContent content, LabelledConversation conversation, DateTimeOffset now)
    {
        ConversationState state = new() { Welcomed = true };
        for (int i = 0; i < conversation.Turns.Count; i++)
        {
            IncomingMessage message = new()
            {
                ActivityId = (i + 1).ToString(CultureInfo.InvariantCulture),
                ConversationId = "check",
                ChannelId = "console",
                Text = conversation.Turns[i].Text,
            };
            TurnResult result = TurnPipeline.Run(content, state, message, now);
            state = result.State;
            yield return new RunTurn(conversation, i, result);
        }
    }
}
