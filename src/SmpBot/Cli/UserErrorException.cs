namespace SmpBot.Cli;

/// <summary>Something that the person at the keyboard can put right; the message says how.</summary>
internal sealed class UserErrorException(string message) : Exception(message);
