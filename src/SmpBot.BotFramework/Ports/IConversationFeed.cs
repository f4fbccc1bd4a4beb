using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.Ports;

/// <summary>
/// Tells the visitor's open stream of new activities. Implemented here; call it after a commit that no Direct Line request
/// made (a person's answer from Teams), with the activities as stored. Where the visitor has no stream, nothing happens:
/// the next reconnect or poll reads them from the store.
/// </summary>
public interface IConversationFeed
{
    void Publish(string conversationId, IReadOnlyList<StoredActivity> activities);
}
