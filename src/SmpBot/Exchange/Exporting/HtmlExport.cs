using System.Globalization;
using System.Net;
using System.Text;
using Markdig;
using SmpBot.Knowledge.Model;

namespace SmpBot.Exchange.Exporting;

/// <summary>
/// The whole knowledge as one page to read, print and sign: both languages side by side, each entry with its sources, its grade of evidence, its
/// dates and a line for a signature. The page needs nothing but itself and runs no script.
/// </summary>
internal static class HtmlExport
{
    private static readonly string[] s_languages = ["en", "es"];

    // HTML in an answer is shown as the characters it is made of.
    private static readonly MarkdownPipeline s_markdown = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <param name="knowledge">What to export.</param>
    /// <param name="day">The day to print.</param>
    public static string Write(KnowledgeBase knowledge, DateOnly day)
    {
        StringBuilder page = new();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append($"<title>{Encode(knowledge.Clinic.Name)}: answers for review</title>\n<style>\n{PrintStyle.Css}</style>\n</head>\n<body>\n<main>\n");
        WriteHead(page, knowledge, day);
        foreach (IGrouping<string, string> topic in Topics(knowledge))
        {
            WriteTopic(page, knowledge, topic);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Entry ids by topic, in the order of <c>topics.yaml</c>; what no topic lists (pointers) comes last.</summary>
    private static IEnumerable<IGrouping<string, string>> Topics(KnowledgeBase knowledge)
    {
        List<string> order = [.. knowledge.Topics.Keys];
        return knowledge.Entries
            .GroupBy(e => e.Id)
            .Select(g => g.First())
            .OrderBy(e => order.IndexOf(e.Topic) is >= 0 and int at ? at : int.MaxValue)
            .ThenBy(e => e.Id, StringComparer.Ordinal)
            .GroupBy(e => e.Topic, e => e.Id);
    }

    private static void WriteHead(StringBuilder page, KnowledgeBase knowledge, DateOnly day)
    {
        int entries = knowledge.Entries.Select(e => e.Id).Distinct().Count();
        page.Append($"<header>\n<h1>{Encode(knowledge.Clinic.Name)}</h1>\n")
            .Append($"<p>What the bot answers, for review by a practitioner / Lo que responde el bot, para su revisión. {Day(day)}. ")
            .Append(CultureInfo.InvariantCulture, $"{entries} entries / respuestas; {knowledge.Sources.Count} sources / fuentes; content / contenido {knowledge.ContentHash[..Math.Min(12, knowledge.ContentHash.Length)]}.</p>\n")
            .Append("<p class=\"signature\">Read as a whole / Leído por completo: name / nombre <span></span> signature / firma <span></span> date / fecha <span></span></p>\n</header>\n");
    }

    private static void WriteTopic(StringBuilder page, KnowledgeBase knowledge, IGrouping<string, string> topic)
    {
        string title = knowledge.Topics.TryGetValue(topic.Key, out Topic? known) ? $"{known.Title.En} / {known.Title.Es}" : topic.Key;
        page.Append($"<section>\n<h2>{Encode(title)}</h2>\n");
        foreach (string id in topic)
        {
            page.Append($"<article id=\"{Encode(id)}\">\n<div class=\"languages\">\n");
            foreach (string language in s_languages)
            {
                WriteAnswer(page, knowledge, language, id);
            }

            page.Append("</div>\n");
            WriteFacts(page, knowledge, id);
            page.Append("</article>\n");
        }

        page.Append("</section>\n");
    }

    private static void WriteAnswer(StringBuilder page, KnowledgeBase knowledge, string language, string id)
    {
        page.Append($"<div lang=\"{language}\">\n");
        if (knowledge.Find(language, id) is { } entry)
        {
            page.Append($"<h3>{Encode(entry.Question)}</h3>\n<div class=\"answer\">\n{Markdown.ToHtml(entry.Answer, s_markdown)}</div>\n")
                .Append($"<p class=\"phrasings\">{Encode(string.Join(" · ", entry.Phrasings))}</p>\n");
        }
        else
        {
            page.Append($"<p class=\"missing\">{(language == "es" ? "Falta en español" : "Missing in English")}</p>\n");
        }

        page.Append("</div>\n");
    }

    private static void WriteFacts(StringBuilder page, KnowledgeBase knowledge, string id)
    {
        KnowledgeEntry entry = s_languages.Select(l => knowledge.Find(l, id)).First(e => e is not null)!;
        page.Append($"<p class=\"facts\">{Encode(id)} · evidence: {entry.Evidence.ToString().ToLowerInvariant()} · reviewed {Day(entry.Reviewed)}")
            .Append(entry.Expires is { } expires ? $" · expires {Day(expires)}" : "")
            .Append(entry.Medical ? " · medical" : "")
            .Append(entry.IsPointer ? " · not offered by the clinic" : "")
            .Append("</p>\n");
        page.Append(entry.Sources.Count == 0 ? "" : "<ul class=\"sources\">\n");
        foreach (string source in entry.Sources)
        {
            page.Append($"<li>{Source(knowledge, source)}</li>\n");
        }

        page.Append(entry.Sources.Count == 0 ? "" : "</ul>\n")
            .Append("<p class=\"signature\">Approved / Aprobado <span></span> date / fecha <span></span></p>\n");
    }

    private static string Source(KnowledgeBase knowledge, string id)
    {
        if (!knowledge.Sources.TryGetValue(id, out Source? source))
        {
            return Encode(id);
        }

        string details = string.Concat(
            source.Authors is { } authors ? $", {authors}" : "",
            source.Year is { } year ? FormattableString.Invariant($", {year}") : "",
            source.Verified ? "" : " (not verified by the clinic / sin verificar)");
        string title = source.Url is { Scheme: "https" or "http" } url
            ? $"<a href=\"{Encode(url.AbsoluteUri)}\">{Encode(source.Title)}</a>"
            : Encode(source.Title);
        return title + Encode(details);
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
