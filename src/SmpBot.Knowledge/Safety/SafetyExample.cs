namespace SmpBot.Knowledge.Safety;

/// <summary>A message of <c>examples.&lt;language&gt;.yaml</c>, from which triage learns what messages of its level sound like.</summary>
/// <param name="Text">What a visitor wrote.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Level">Its level, by the rules.</param>
/// <param name="IsCrisis">True where a crisis line and a person are the answer.</param>
public sealed record SafetyExample(string Text, string Language, SafetyLevel Level, bool IsCrisis);
