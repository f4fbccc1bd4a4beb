using System.Collections.Immutable;
using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.Pipeline;

/// <summary>Replies of the bot's own words.</summary>
internal static class Replies
{
    public static Reply Say(this TurnContext turn, string text, params ReadOnlySpan<string> suggestions) => new()
    {
        Text = text,
        Language = turn.Language,
        Suggestions = Offer(suggestions),
    };

    /// <summary>Suggestions whose button says what a tap sends.</summary>
    public static ImmutableArray<Suggestion> Offer(params ReadOnlySpan<string> titles)
    {
        ImmutableArray<Suggestion>.Builder offered = ImmutableArray.CreateBuilder<Suggestion>(titles.Length);
        foreach (string title in titles)
        {
            offered.Add(new Suggestion(title, title));
        }

        return offered.MoveToImmutable();
    }

    /// <summary>An outcome of one reply that answers nothing of the knowledge.</summary>
    public static Outcome Reply(this TurnContext turn, TurnAction action, Reply reply, string? topic = null) =>
        new(turn.State, new Decision(action) { Topic = topic }) { Replies = [reply] };
}
