namespace SmpBot.Text.Spelling;

/// <summary>A word that a misspelt one may stand for.</summary>
/// <param name="Word">The folded word, or two folded words with a space where a space was missing.</param>
/// <param name="Cost">How far it is from what was typed: about 1 for one wrong letter, less for letters that are close on the keyboard or sound alike.</param>
public sealed record SpellingCorrection(string Word, double Cost);
