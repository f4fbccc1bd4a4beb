using System.Text.RegularExpressions;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Linting;

/// <summary>What an answer may and must say, as far as its form shows it.</summary>
internal static partial class AnswerRules
{
    public const int MostWords = 120;

    public static void Check(KnowledgeEntry entry, DateOnly today, EntryFindings findings)
    {
        CheckLength(entry, findings);
        CheckPromises(entry, findings);
        CheckAdvice(entry, findings);
        CheckReview(entry, today, findings);
        CheckPointer(entry, findings);
        foreach ((int index, string advice) in MarkdownSupport.FindUnsupported(entry.Answer))
        {
            findings.Error(AnswerText.LineAt(entry, index), "markdown", advice);
        }
    }

    private static void CheckLength(KnowledgeEntry entry, EntryFindings findings)
    {
        int words = AnswerText.CountWords(entry.Answer);
        if (words > MostWords)
        {
            findings.Error(entry.Lines.Answer, "answer-too-long", $"The answer has {words} words: cut it to {MostWords}, or make two entries of it.");
        }
    }

    private static void CheckPromises(KnowledgeEntry entry, EntryFindings findings)
    {
        foreach ((int index, string word, string allowance) in PromiseWords.Find(entry.Answer, entry.Language))
        {
            if (!findings.Allows(allowance))
            {
                findings.Error(AnswerText.LineAt(entry, index), "promise",
                    $"'{word}' promises too much: write what the sources bear out, or, where the sentence denies it, add 'allow: [\"{allowance}\"]' to the keys.");
            }
        }
    }

    private static void CheckAdvice(KnowledgeEntry entry, EntryFindings findings)
    {
        Regex advice = entry.Language == "es" ? SpanishAdvice() : EnglishAdvice();
        if (entry.Medical && !advice.IsMatch(AnswerText.LastSentence(entry.Answer)))
        {
            findings.Error(entry.Lines.Answer, "no-advice", entry.Language == "es"
                ? "The entry is medical: end the answer with the advice to ask, such as 'Consulta a tu micropigmentador o a tu médico.'"
                : "The entry is medical: end the answer with the advice to ask, such as 'Ask your practitioner or doctor.'");
        }
    }

    private static void CheckReview(KnowledgeEntry entry, DateOnly today, EntryFindings findings)
    {
        if (entry.Expires is { } expires && expires <= today)
        {
            findings.Warning(entry.Lines.Expires, "expired",
                "The review has expired and visitors are told to confirm the answer with the clinic: let a practitioner read it, then write new days for 'reviewed' and 'expires'.");
        }

        if (entry.Reviewed > today)
        {
            findings.Error(entry.Lines.Reviewed, "reviewed-in-future", "'reviewed' lies in the future: write the day on which the answer was read.");
        }
    }

    private static void CheckPointer(KnowledgeEntry entry, EntryFindings findings)
    {
        bool isOutOfScope = entry.Topic == ContentLayout.OutOfScopeTopic;
        if (entry.IsPointer != isOutOfScope)
        {
            findings.Error(entry.Lines.Topic, "pointer", entry.IsPointer
                ? $"A pointer says that the clinic does not offer something: write 'topic: {ContentLayout.OutOfScopeTopic}', or take 'pointer' away."
                : $"An entry of the topic {ContentLayout.OutOfScopeTopic} must be a pointer: write 'pointer: true', or give it another topic.");
        }

        if (!entry.IsPointer && entry.Sources.Count == 0)
        {
            findings.Error(entry.Lines.Topic, "no-source", "The answer names no source: write under 'sources' where its facts come from.");
        }
    }

    [GeneratedRegex(@"\b(doctor|physician|dermatologist|gp|practitioner|specialist|clinician)s?\b")]
    private static partial Regex EnglishAdvice();

    [GeneratedRegex(@"\b(m[eé]dic[oa]|doctora?|dermat[oó]log[oa]|micropigmentadora?|profesional|especialista)(e?s)?\b")]
    private static partial Regex SpanishAdvice();
}
