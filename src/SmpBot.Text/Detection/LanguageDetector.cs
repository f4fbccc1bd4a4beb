using SmpBot.Text.Normalizing;
using SmpBot.Text.Tokens;

namespace SmpBot.Text.Detection;

/// <summary>
/// Finds the language of a short message from function words, word lists, accents and letter triples. Deterministic; linear in the
/// message's length; takes any string.
/// </summary>
public static class LanguageDetector
{
    // A word counts for a language when it is this many bits cheaper there than in the other.
    private const float Strong = 5;

    // Below this difference between the languages the previous one stays.
    private const float Decisive = 3;

    // A message is mixed when it has this many strong words of each language.
    private const int MixedWords = 2;

    // No single word may outvote several others.
    private const float MaxPerWord = 10;

    // A longer run of letters is no word.
    private const int LongestWord = 40;

    /// <summary>The language of a message, with the language of the turn before (null at the start) where the words do not tell.</summary>
    public static DetectedLanguage Detect(string text, Language? previous = null)
    {
        NormalizedText normalized = TextNormalizer.NormalizeWithOffsets(text);
        Language kept = previous ?? Language.English;
        var tally = new Tally();
        foreach (TokenSpan span in Tokenizer.Tokenize(normalized))
        {
            string piece = normalized.Value[span.Start..span.End];
            if (span.Kind == TokenKind.Word)
            {
                tally.Add(piece.ToLowerInvariant());
            }
            else if (piece.AsSpan().ContainsAny('¿', '¡'))
            {
                tally.Spanish -= 3;
            }
        }

        return Decide(tally, kept);
    }

    private static DetectedLanguage Decide(Tally tally, Language kept)
    {
        if (tally.OtherScript > tally.Words)
        {
            return new DetectedLanguage(kept, 1, LanguageVerdict.Neither);
        }

        float lead = tally.Spanish - tally.English;
        float best = Math.Min(tally.Spanish, tally.English);
        float foreign = best - tally.CheapestForeign;
        bool isForeign = tally.ForeignWords > 0 && foreign > Decisive && tally.ForeignWords * 3 >= tally.Words;
        if (isForeign)
        {
            return new DetectedLanguage(kept, Certainty(foreign), LanguageVerdict.Neither);
        }

        bool mixed = Math.Min(tally.StrongEnglish, tally.StrongSpanish) >= MixedWords;
        if (!mixed && Math.Abs(lead) < Decisive)
        {
            return new DetectedLanguage(kept, Certainty(Math.Abs(lead)) / 2, LanguageVerdict.Undecided);
        }

        Language language = lead == 0 ? kept : lead > 0 ? Language.English : Language.Spanish;
        return new DetectedLanguage(language, Certainty(Math.Abs(lead)), mixed ? LanguageVerdict.Mixed : LanguageVerdict.Clear);
    }

    // A logistic curve over bits of evidence, flat enough to show differences between short messages.
    private static double Certainty(float bits) => 1 / (1 + Math.Pow(2, -bits / 3));

    private sealed class Tally
    {
        private readonly float[] _foreign = new float[WordEvidence.ForeignCount];
        private readonly int[] _foreignWords = new int[WordEvidence.ForeignCount];

        public float English { get; private set; }

        public float Spanish { get; set; }

        public int Words { get; private set; }

        public int OtherScript { get; private set; }

        public int StrongEnglish { get; private set; }

        public int StrongSpanish { get; private set; }

        public float CheapestForeign => _foreign.Min();

        // Everyday words of the cheapest other language.
        public int ForeignWords => _foreignWords[Array.IndexOf(_foreign, CheapestForeign)];

        public void Add(string form)
        {
            if (!IsLatin(form[0]))
            {
                OtherScript++;
                return;
            }

            Words++;
            string folded = AccentFolding.Fold(form);
            if (folded.Length > LongestWord)
            {
                return;
            }

            if (folded.Contains('\''))
            {
                AddWithApostrophe(folded);
                return;
            }

            Count(WordEvidence.Weigh(form, RepeatedLetters.Reduce(folded, Language.English)), folded);
        }

        private void AddWithApostrophe(string folded)
        {
            bool elided = folded.IndexOf('\'') <= 2 && folded[0] is 'l' or 'd' or 'j' or 'c' or 'q' or 'n' or 's' or 'm';
            bool english = Contractions.Expand(folded, Language.English) is not null || folded.EndsWith("'s", StringComparison.Ordinal);
            if (english)
            {
                Count(new WordCost(6, 6 + MaxPerWord, 17), folded);
            }
            else if (elided)
            {
                Count(new WordCost(17, 17, 8), folded);
            }
        }

        private void Count(WordCost cost, string folded)
        {
            float floor = Math.Min(cost.English, cost.Spanish);
            English += Math.Min(cost.English - floor, MaxPerWord);
            Spanish += Math.Min(cost.Spanish - floor, MaxPerWord);
            float difference = cost.English - cost.Spanish;
            StrongEnglish += difference <= -Strong ? 1 : 0;
            StrongSpanish += difference >= Strong ? 1 : 0;
            for (int i = 0; i < _foreign.Length; i++)
            {
                bool known = WordEvidence.IsForeign(folded, i);
                float foreign = known ? WordEvidence.ForeignCost(folded, i) : cost.Foreign;
                _foreign[i] += Math.Clamp(foreign - floor, -MaxPerWord, MaxPerWord);
                _foreignWords[i] += known ? 1 : 0;
            }
        }

        private static bool IsLatin(char c) => c < 0x250 || c is >= (char)0x1E00 and <= (char)0x1EFF;
    }
}
