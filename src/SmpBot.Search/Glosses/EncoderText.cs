using System.Text;
using SmpBot.Search.Analysis;
using SmpBot.Text;

namespace SmpBot.Search.Glosses;

/// <summary>
/// Writes the English text that the sentence encoder reads: typos corrected, Spanish glossed, every name of the subject replaced by
/// "it". An encoder trained on the wide world gives a rare term too much weight: "is scalp micropigmentation safe" and "scalp
/// micropigmentation price" come nearer to each other than to what they ask. A text that names nothing else keeps it, by its first name, and
/// a bare name asks what it is.
/// </summary>
internal sealed class EncoderText(ConceptLexicon lexicon, FeatureExtractor extractor, GlossDictionary? glosses)
{
    private const string Pronoun = "it";

    public string Write(WordSequence text)
    {
        bool[] subject = extractor.NamesOfSubject(text.Words, lexicon.Spans(text.Words));
        if (text.Words.Count > 0 && subject.All(named => named))
        {
            return $"what is {SubjectName()}";
        }

        string name = FeatureExtractor.SaysMore(text.Words, subject) ? Pronoun : SubjectName();
        return glosses is null ? Corrected(text, subject, name) : Glossed(text, subject, name, glosses);
    }

    /// <summary>The subject's first name in the lexicon, in English.</summary>
    private string SubjectName()
    {
        string? name = extractor.Subject.Count == 0 ? null : lexicon.Names[extractor.Subject.Min()];
        return name is null || glosses is null
            ? name ?? Pronoun
            : Glossed(WordSequence.Of(name, Language.Spanish), new bool[WordSequence.MaxWords], Pronoun, glosses);
    }

    private static string Corrected(WordSequence text, bool[] subject, string name)
    {
        IReadOnlyList<Word> words = text.Words;
        var output = new StringBuilder(text.Text.Length);
        int copied = 0;
        for (int i = 0; i < words.Count; i++)
        {
            if (!subject[i] && words[i].Typed is null)
            {
                continue;
            }

            bool continues = i > 0 && ((subject[i] && subject[i - 1]) || words[i].Start < copied);
            if (!continues)
            {
                output.Append(text.Text, copied, words[i].Start - copied);
            }

            output.Append(subject[i] ? continues ? "" : name : continues ? $" {words[i].Folded}" : words[i].Folded);
            copied = words[i].End;
        }

        return output.Append(text.Text, copied, text.Text.Length - copied).ToString().Trim();
    }

    private static string Glossed(WordSequence text, bool[] subject, string name, GlossDictionary glosses)
    {
        var parts = new List<string>(text.Words.Count);
        for (int i = 0; i < text.Words.Count;)
        {
            if (subject[i])
            {
                bool continues = i > 0 && subject[i - 1];
                parts.Add(continues ? "" : name);
                i++;
                continue;
            }

            (string english, int length) = glosses.Find(text.Words, i);
            parts.Add(english);
            i += length;
        }

        string question = text.Text.Contains('?', StringComparison.Ordinal) ? "?" : "";
        return string.Join(' ', parts.Where(p => p.Length > 0)) + question;
    }
}
