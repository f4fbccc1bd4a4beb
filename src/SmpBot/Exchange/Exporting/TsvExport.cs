using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmpBot.Exchange.Delimited;
using SmpBot.Exchange.Importing;
using SmpBot.Knowledge.Model;

namespace SmpBot.Exchange.Exporting;

/// <summary>
/// All entries as one TSV with the columns of QnA Maker and Custom Question Answering: a row a question or phrasing, the front matter as
/// metadata, follow-ups as prompts. <see cref="QuestionFile"/> and <see cref="DraftBuilder"/> read the same entries back.
/// </summary>
internal static class TsvExport
{
    private const string Head = "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId\n";

    // Read by spreadsheets and importers, never put into a page: accents stay readable.
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(KnowledgeBase knowledge)
    {
        Dictionary<(string, string), int> numbers = knowledge.Entries.Select((e, i) => (e, i)).ToDictionary(p => (p.e.Language, p.e.Id), p => p.i + 1);
        StringBuilder tsv = new(Head);
        foreach (KnowledgeEntry entry in knowledge.Entries)
        {
            string number = numbers[(entry.Language, entry.Id)].ToString(CultureInfo.InvariantCulture);
            string prompts = Prompts(entry, knowledge, numbers);
            foreach (string question in entry.Phrasings.Prepend(entry.Question))
            {
                IEnumerable<string> cells = [question, entry.Answer, entry.File, Metadata(entry), "[]", "False", prompts, number];
                tsv.AppendJoin('\t', cells.Select(CellText.Write)).Append('\n');
            }
        }

        return tsv.ToString();
    }

    private static string Metadata(KnowledgeEntry entry)
    {
        List<(string Key, string Value)> pairs =
        [
            (DraftMetadata.Language, entry.Language),
            (DraftMetadata.Id, entry.Id),
            ("topic", entry.Topic),
            ("evidence", entry.Evidence.ToString().ToLowerInvariant()),
            ("medical", entry.Medical ? "true" : "false"),
            ("reviewed", Day(entry.Reviewed)),
        ];
        pairs.AddRange(entry.IsPointer ? [("pointer", "true")] : []);
        pairs.AddRange(entry.Expires is { } expires ? [("expires", Day(expires))] : []);
        pairs.AddRange(entry.Sources.Count > 0 ? [("sources", List(entry.Sources))] : []);
        pairs.AddRange(entry.Allow.Count > 0 ? [("allow", List(entry.Allow))] : []);
        return MetadataText.Write(pairs);
    }

    private static string Prompts(KnowledgeEntry entry, KnowledgeBase knowledge, Dictionary<(string, string), int> numbers) => JsonSerializer.Serialize(
        entry.FollowUps.Select((id, i) => new
        {
            DisplayOrder = i,
            QnaId = numbers[(entry.Language, id)],
            DisplayText = knowledge.Find(entry.Language, id)!.Question,
        }),
        s_json);

    private static string List(IEnumerable<string> items) => string.Join(',', items.Select(MetadataText.Escape));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
