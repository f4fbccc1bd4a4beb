using System.Collections.Immutable;
using System.Text.Json;
using SmpBot.Dialogs.Model;
using SmpBot.Triage.State;

namespace SmpBot.Dialogs.State;

/// <summary>
/// The state as JSON: the same state always gives the same text. Reads what older versions wrote: unknown fields are skipped, missing
/// ones take their defaults.
/// </summary>
public static class ConversationStateJson
{
    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, StateJsonContext.Default.ConversationState);

    /// <exception cref="JsonException">The text is no JSON, or no state.</exception>
    public static ConversationState Read(string json)
    {
        ConversationState state = JsonSerializer.Deserialize(json, StateJsonContext.Default.ConversationState) ?? new ConversationState();
        return state with
        {
            Stack = [.. OrEmpty(state.Stack).Where(frame => frame is { Dialog: not null, Step: not null, Values: not null })],
            LastSuggestions = [.. OrEmpty(state.LastSuggestions).OfType<string>()],
            Cases = [.. OrEmpty(state.Cases).OfType<string>()],
            Triage = Complete(state.Triage ?? TriageState.Empty),
        };
    }

    private static TriageState Complete(TriageState state) => state with
    {
        Rules = OrEmpty(state.Rules),
        Facts = OrEmpty(state.Facts),
        AskedQuestions = OrEmpty(state.AskedQuestions),
    };

    private static ImmutableArray<T> OrEmpty<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
