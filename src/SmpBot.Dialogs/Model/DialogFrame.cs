using System.Collections.Immutable;

namespace SmpBot.Dialogs.Model;

/// <summary>One dialog on the stack.</summary>
/// <param name="Dialog">The dialog's name.</param>
/// <param name="Step">Where in the dialog the conversation stands.</param>
/// <param name="Values">What was collected so far, in the order of the keys, so that the same state is always the same JSON.</param>
public sealed record DialogFrame(string Dialog, string Step, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>No values; keys compare ordinally.</summary>
    public static ImmutableSortedDictionary<string, string> NoValues { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}
