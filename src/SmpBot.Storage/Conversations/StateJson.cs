using System.Text.Json;
using System.Text.Json.Serialization;
using SmpBot.Dialogs.Model;

namespace SmpBot.Storage.Conversations;

/// <summary>The stored form of a conversation's state.</summary>
internal static class StateJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(ConversationState state) => JsonSerializer.Serialize(state, s_options);

    /// <summary>An erased state reads as that of a new visitor.</summary>
    /// <exception cref="StorageException">The text is no state. It is not taken for a new one: an emergency in force must not be forgotten.</exception>
    public static ConversationState Read(string? json, string conversationId)
    {
        if (json is null)
        {
            return new ConversationState();
        }

        try
        {
            return JsonSerializer.Deserialize<ConversationState>(json, s_options) ?? new ConversationState();
        }
        catch (JsonException e)
        {
            throw new StorageException(StorageFault.Damaged, $"The state of conversation {conversationId} cannot be read by this version of the bot.", e);
        }
    }
}
