using System.Buffers;
using System.Collections.Immutable;

namespace SmpBot.Dialogs.Understanding;

/// <summary>What a message asks once what takes the last understanding back is left out of it.</summary>
/// <param name="From">The first word of the question.</param>
/// <param name="To">The word after its last.</param>
/// <param name="IsCorrection">True when something was taken back.</param>
/// <param name="Rejected">What is said not to be meant, or null: "the money" in "the visits, not the money".</param>
internal readonly record struct Correction(int From, int To, bool IsCorrection, string? Rejected);

/// <summary>Reads "no, I meant the visits", "the visits, not the money" and "not the money but the visits".</summary>
internal sealed class CorrectionReader(IntentRecognizer intents, string text, ImmutableArray<Word> words)
{
    private const int MostWordsRejected = 4;
    private const int MostWordsUnannounced = 7;

    private static readonly SearchValues<char> s_pauses = SearchValues.Create(",;:.–—-");

    /// <param name="start">The word after greetings and thanks.</param>
    public Correction Read(int start)
    {
        int from = SkipOpening(start);
        return RejectedFirst(start) ?? RejectedFirst(from) ?? NegatedFirst(from) ?? RejectedLast(from, from > start) ?? new Correction(from, words.Length, from > start, null);
    }

    private int SkipOpening(int start)
    {
        int from = Prefix(intents.Corrections, 0) is > 0 and var atStart && start <= atStart ? 0 : start;
        int end = Prefix(intents.Corrections, from);
        return end > from && end < words.Length ? Math.Max(end, start) : start;
    }

    /// <summary>"not the money, the visits": the second part is one thing as well.</summary>
    private Correction? RejectedFirst(int from)
    {
        int bare = Prefix(intents.RejectionsAfterPause, from);
        int rejects = Math.Max(Prefix(intents.Rejections, from), Prefix(intents.Things, bare) > bare ? bare : from);
        if (rejects == from || rejects == words.Length || Enumerable.Range(from + 1, rejects - from).Any(IsAfterPause))
        {
            return null;
        }

        for (int i = from + 2; i < words.Length && i - rejects <= MostWordsRejected; i++)
        {
            int meant = Prefix(intents.Alternatives, i);
            if (meant > i || (IsAfterPause(i) && Prefix(intents.Things, i) > i))
            {
                return meant == words.Length ? null : new Correction(Math.Max(meant, i), words.Length, true, Between(from, i));
            }
        }

        return null;
    }

    /// <summary>"no, el láser no, lo otro": the word that negates the first part stands after it.</summary>
    private Correction? NegatedFirst(int from)
    {
        while (from < words.Length - 1 && Prefix(intents.RejectionsAfterPause, from) == from + 1 && (IsAfterPause(from + 1) || words[from + 1].Text == words[from].Text))
        {
            from++;
        }

        for (int i = Prefix(intents.Things, from) > from ? from + 2 : words.Length; i < words.Length - 1 && i - from < MostWordsRejected; i++)
        {
            if (Prefix(intents.RejectionsAfterPause, i) == i + 1 && IsAfterPause(i + 1) && !IsAfterPause(i))
            {
                return new Correction(i + 1, words.Length, true, Between(from, i + 1));
            }
        }

        return null;
    }

    /// <summary>"the visits, not the money": announced as a correction, or short and of two things.</summary>
    private Correction? RejectedLast(int from, bool isAnnounced)
    {
        if (!isAnnounced && (words.Length - from > MostWordsUnannounced || text.Contains('?') || Prefix(intents.Things, from) == from))
        {
            return null;
        }

        for (int i = from + 1; i < words.Length - 1; i++)
        {
            bool pause = IsAfterPause(i);
            int rejects = Math.Max(isAnnounced || pause ? Prefix(intents.Rejections, i) : i, pause ? Prefix(intents.RejectionsAfterPause, i) : i);
            if (rejects > i && rejects < words.Length && words.Length - rejects <= MostWordsRejected)
            {
                return new Correction(from, i, true, Between(i, words.Length));
            }
        }

        return null;
    }

    private bool IsAfterPause(int word) => text.AsSpan(words[word - 1].End..words[word].Start).ContainsAny(s_pauses);

    private string Between(int from, int to) => text[words[from].Start..words[to - 1].End];

    private int Prefix(PhraseAutomaton phrases, int start) => start + phrases.LongestPrefix(words.AsSpan()[start..], IntentRecognizer.IsOrdinary);
}
