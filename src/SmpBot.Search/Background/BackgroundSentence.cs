namespace SmpBot.Search.Background;

/// <summary>A request about anything but the knowledge.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Object">What it is about; of a sentence that was not put together, the sentence itself.</param>
internal sealed record BackgroundSentence(string Text, string Object);
