using System.Text.RegularExpressions;
using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Checking.Meaning;

/// <summary>
/// Finds answers whose first sentence does not answer: it neither decides (yes, no, it depends …) nor speaks of anything that the
/// question, its phrasings or the topic's title name. Meaning itself cannot be checked this way, only that the subject is the same.
/// </summary>
internal sealed partial class FirstSentences(KnowledgeBase knowledge, MeaningReader meanings, Language language)
{
    public IEnumerable<KnowledgeIssue> Find()
    {
        string code = language.Code();
        foreach (KnowledgeEntry entry in knowledge.Entries.Where(e => e.Language == code))
        {
            string sentence = Sentence().Match(entry.Answer).Value;
            if (!Decides(sentence) && !meanings.Read(sentence).Overlaps(Subject(entry)))
            {
                yield return new KnowledgeIssue(IssueSeverity.Warning, entry.File, entry.Lines.Answer, "no-answer-first",
                    $"The first sentence does not answer '{entry.Question}': say at once yes, no, how much, when or what, in the words of the question.");
            }
        }
    }

    private HashSet<string> Subject(KnowledgeEntry entry)
    {
        HashSet<string> subject = [.. meanings.Read(entry.Question)];
        subject.UnionWith(entry.Phrasings.SelectMany(meanings.Read));
        if (knowledge.Topics.TryGetValue(entry.Topic, out Topic? topic))
        {
            subject.UnionWith(meanings.Read(topic.Title.For(entry.Language)));
        }

        return subject;
    }

    private bool Decides(string sentence) => (language == Language.Spanish ? SpanishOpening() : EnglishOpening()).IsMatch(sentence);

    [GeneratedRegex(@"\A.*?(?:[.!?](?=\s|\z)|\z)", RegexOptions.Singleline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\A(yes|no|not|never|only|maybe|perhaps|possibly|probably|usually|often|sometimes|it depends|that depends|it can|it may|you can|you may)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishOpening();

    [GeneratedRegex(@"\A(sí|no|nunca|jamás|solo|sólo|quizás?|tal vez|puede|posiblemente|probablemente|normalmente|a veces|depende|claro)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpanishOpening();
}
