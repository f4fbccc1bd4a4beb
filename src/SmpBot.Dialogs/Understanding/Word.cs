namespace SmpBot.Dialogs.Understanding;

/// <summary>One word or number of a message.</summary>
/// <param name="Text">Lower case, without accents and apostrophes: the form in which the data files spell words.</param>
/// <param name="Start">Offset in the message.</param>
/// <param name="End">Offset just after it.</param>
internal readonly record struct Word(string Text, int Start, int End);
