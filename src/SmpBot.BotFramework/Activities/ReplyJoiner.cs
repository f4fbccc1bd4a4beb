using SmpBot.Dialogs.Model;

namespace SmpBot.BotFramework.Activities;

/// <summary>
/// Joins the replies of a turn into one message for channels that count messages (Teams: seven a second in a conversation)
/// and may show two of them in either order. An alert stays a message of its own.
/// </summary>
internal static class ReplyJoiner
{
    public static IReadOnlyList<Reply> Join(IReadOnlyList<Reply> replies)
    {
        List<Reply> joined = [];
        foreach (Reply reply in replies)
        {
            if (joined.Count > 0 && !reply.IsAlert && !joined[^1].IsAlert)
            {
                joined[^1] = Join(joined[^1], reply);
            }
            else
            {
                joined.Add(reply);
            }
        }

        return joined;
    }

    private static Reply Join(Reply first, Reply second) => second with
    {
        Text = $"{first.Text}\n\n{second.Text}",
        EntryId = second.EntryId ?? first.EntryId,
        Sources = [.. first.Sources.Concat(second.Sources).DistinctBy(source => source.Id, StringComparer.Ordinal)],
        Suggestions = [.. first.Suggestions, .. second.Suggestions],
    };
}
