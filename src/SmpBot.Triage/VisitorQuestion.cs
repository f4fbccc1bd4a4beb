using SmpBot.Text;

namespace SmpBot.Triage;

/// <summary>A question that a visitor asks without being ill.</summary>
/// <param name="Text">The visitor's words.</param>
/// <param name="Language">Their language.</param>
public readonly record struct VisitorQuestion(string Text, Language Language);
