using System.Collections.Frozen;

namespace SmpBot.Dialogs.Understanding;

/// <summary>A meaning that holds for every message made of its words alone, in any order.</summary>
internal sealed class ClosedVocabulary
{
    private readonly FrozenSet<string>[] _needs;
    private readonly FrozenSet<string> _all;

    public ClosedVocabulary(Intent meaning, ClosedWords words)
    {
        Meaning = meaning;
        _needs = [.. words.Needs.Select(group => Split(group).ToFrozenSet(StringComparer.Ordinal))];
        _all = Split(words.Allows).Concat(words.Needs.SelectMany(Split)).ToFrozenSet(StringComparer.Ordinal);
    }

    public Intent Meaning { get; }

    public bool Covers(ReadOnlySpan<Word> words)
    {
        int met = 0;
        foreach (Word word in words)
        {
            string? known = Known(word.Text);
            if (known is null)
            {
                return false;
            }

            for (int i = 0; i < _needs.Length; i++)
            {
                met |= _needs[i].Contains(known) ? 1 << i : 0;
            }
        }

        return met == (1 << _needs.Length) - 1;
    }

    private string? Known(string word)
    {
        if (_all.Contains(word))
        {
            return word;
        }

        return word.Length < WordLikeness.ShortestCorrected || IntentRecognizer.IsOrdinary(word)
            ? null
            : _all.Where(candidate => WordLikeness.IsTypo(candidate, word)).Min(StringComparer.Ordinal);
    }

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
