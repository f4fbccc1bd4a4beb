using System.Text;

namespace SmpBot.Search.Analysis;

/// <summary>
/// The text that the sentence encoder reads: typos corrected, and every name of the subject replaced by "it". An encoder trained on
/// the wide world gives a rare term too much weight: "is scalp micropigmentation safe" and "scalp micropigmentation price" come
/// nearer to each other than to what they ask. A text that says nothing else is left as it is.
/// </summary>
internal static class EncoderText
{
    private const string Pronoun = "it";

    public static string Of(WordSequence text, ConceptLexicon lexicon, FeatureExtractor extractor)
    {
        IReadOnlyList<Word> words = text.Words;
        bool[] named = new bool[words.Count];
        foreach (ConceptSpan span in lexicon.Spans(words))
        {
            named.AsSpan(span.Start, span.Length).Fill(extractor.IsSubject(span));
        }

        if (!words.Where((word, i) => !named[i] && !word.IsStopWord).Any())
        {
            return text.Text;
        }

        var output = new StringBuilder(text.Text.Length);
        int copied = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (!named[i] && words[i].Typed is null)
            {
                continue;
            }

            bool repeated = i > 0 && ((named[i] && named[i - 1]) || words[i].Start < copied);
            if (!repeated)
            {
                output.Append(text.Text, copied, words[i].Start - copied);
            }

            output.Append(repeated && !named[i] ? " " : "").Append(named[i] ? repeated ? "" : Pronoun : words[i].Folded);
            copied = words[i].End;
        }

        return output.Append(text.Text, copied, text.Text.Length - copied).ToString().Trim();
    }
}
