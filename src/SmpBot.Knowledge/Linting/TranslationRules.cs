using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Linting;

/// <summary>What the languages of one entry must have in common.</summary>
internal static class TranslationRules
{
    /// <summary>Reports a translation that is missing.</summary>
    public static void CheckPresence(KnowledgeEntry entry, KnowledgeBase knowledge, EntryFindings findings)
    {
        foreach (string language in ContentLayout.Languages.Where(l => knowledge.Find(l, entry.Id) is null))
        {
            findings.Error(1, "missing-translation", $"There is no {ContentLayout.EntryPath(language, entry.Id)}: write the entry in that language too.");
        }
    }

    /// <summary>Reports on <paramref name="translation"/> what differs from <paramref name="original"/>.</summary>
    public static void Compare(KnowledgeEntry original, KnowledgeEntry translation, EntryFindings findings)
    {
        CompareNumbers(original, translation, findings);
        CompareKey(translation.Topic == original.Topic, "topic", translation.Lines.Topic, original, findings);
        CompareKey(translation.Medical == original.Medical, "medical", translation.Lines.Topic, original, findings);
        CompareKey(translation.IsPointer == original.IsPointer, "pointer", translation.Lines.Topic, original, findings);
        CompareKey(translation.Evidence == original.Evidence, "evidence", translation.Lines.Topic, original, findings);
        CompareKey(translation.Expires == original.Expires, "expires", translation.Lines.Expires, original, findings);
        CompareKey(translation.Sources.ToHashSet().SetEquals(original.Sources), "sources", translation.Lines.Topic, original, findings);
    }

    private static void CompareKey(bool same, string key, int line, KnowledgeEntry original, EntryFindings findings)
    {
        if (!same)
        {
            findings.Error(line, "keys-differ", $"'{key}' is not the same as in {original.File}: write the same in both languages.");
        }
    }

    private static void CompareNumbers(KnowledgeEntry original, KnowledgeEntry translation, EntryFindings findings)
    {
        IReadOnlyList<Quantity> here = Quantities.Find(translation.Answer, translation.Language);
        IReadOnlyList<Quantity> there = Quantities.Find(original.Answer, original.Language);
        string onlyHere = OnlyIn(here, there);
        string onlyThere = OnlyIn(there, here);
        if (onlyHere.Length + onlyThere.Length > 0)
        {
            findings.Error(translation.Lines.Answer, "numbers-differ",
                $"The numbers differ from {original.File}: {Describe("only here", onlyHere)}{Describe("only there", onlyThere)}write the same numbers and units in both answers, or 'allow: [numbers-differ]'.");
        }
    }

    private static string Describe(string place, string numbers) => numbers.Length == 0 ? "" : $"{place} {numbers}; ";

    /// <summary>Numbers of <paramref name="these"/> that the others lack, or have with another unit only.</summary>
    private static string OnlyIn(IReadOnlyList<Quantity> these, IReadOnlyList<Quantity> others) => string.Join(", ", these
        .Where(q => !others.Any(o => o.Value == q.Value && (o.Unit is null || q.Unit is null || o.Unit == q.Unit)))
        .Distinct());
}
