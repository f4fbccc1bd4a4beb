using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Loading;

/// <summary>Checks what entries say about other files and about each other.</summary>
/// <param name="topics">Known topic keys; null when <c>topics.yaml</c> could not be read, then topics are not checked.</param>
/// <param name="sources">Known source ids; null likewise.</param>
internal sealed class EntryReferences(IReadOnlySet<string>? topics, IReadOnlySet<string>? sources)
{
    /// <param name="entries">Every entry that could be read.</param>
    /// <param name="paths">Every file that exists, so that one that could not be read is not called missing.</param>
    public void Check(IReadOnlyList<EntryFile> entries, IReadOnlySet<string> paths)
    {
        HashSet<string> ids = [.. paths.Where(ContentLayout.IsEntry).Select(p => Path.GetFileNameWithoutExtension(p))];
        foreach (EntryFile entry in entries)
        {
            CheckKnown(entry, entry.Keys.Scalar("topic") is { } topic ? [topic] : [], topics, "unknown-topic", "topic", "add it to topics.yaml");
            CheckKnown(entry, entry.Keys.Scalars("sources"), sources, "unknown-source", "source", "add it to sources.yaml");
            CheckKnown(entry, entry.Keys.Scalars("followUps"), ids, "unknown-follow-up", "follow-up", "write the id of an entry");
        }

        foreach (IGrouping<string, EntryFile> language in entries.GroupBy(e => e.Language))
        {
            CheckPhrasings(language);
        }

        ReportMissingTranslations(entries, paths);
    }

    private static void CheckKnown(EntryFile entry, IReadOnlyList<YamlScalar> names, IReadOnlySet<string>? known, string code, string kind, string advice)
    {
        foreach (YamlScalar name in names)
        {
            string text = name.Text.Trim();
            if (known is not null && !known.Contains(text))
            {
                entry.Issues.Error(name.Line, code, $"There is no {kind} '{text}'.{DidYouMean.Phrase(text, known)} Correct it, or {advice}.");
            }
        }
    }

    /// <summary>The same words under two entries would make the bot ask back for ever; within one entry they are a slip.</summary>
    private static void CheckPhrasings(IEnumerable<EntryFile> entries)
    {
        Dictionary<string, (EntryFile Entry, int Line)> seen = new(StringComparer.Ordinal);
        foreach (EntryFile entry in entries)
        {
            IEnumerable<YamlScalar> texts = entry.Keys.Scalar("question") is { } question
                ? entry.Keys.Scalars("phrasings").Prepend(question)
                : entry.Keys.Scalars("phrasings");
            foreach (YamlScalar text in texts)
            {
                if (!seen.TryAdd(Key(text.Text), (entry, text.Line)))
                {
                    (EntryFile first, int line) = seen[Key(text.Text)];
                    string place = first == entry ? $"line {line}" : $"{first.File.Path}:{line}";
                    entry.Issues.Error(text.Line, "duplicate-phrasing", $"'{text.Text.Trim()}' stands at {place} already: keep it in one place only.");
                }
            }
        }
    }

    private static string Key(string text) => string.Join(' ', text
        .ToLowerInvariant()
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Trim('?', '!', '.', ',', '¿', '¡', '…'))
        .Where(word => word.Length > 0));

    private static void ReportMissingTranslations(IReadOnlyList<EntryFile> entries, IReadOnlySet<string> paths)
    {
        foreach (EntryFile entry in entries)
        {
            foreach (string other in ContentLayout.Languages.Where(l => !paths.Contains(ContentLayout.EntryPath(l, entry.Id))))
            {
                entry.Issues.Warning(1, "missing-translation", $"There is no {ContentLayout.EntryPath(other, entry.Id)}: write the entry in that language too.");
            }
        }
    }
}
