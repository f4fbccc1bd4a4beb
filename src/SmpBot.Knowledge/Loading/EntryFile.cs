using System.Globalization;
using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Loading;

/// <summary>An entry's file whose form was checked; its references are checked once all files are read.</summary>
/// <param name="File">The file.</param>
/// <param name="Language">The folder's language.</param>
/// <param name="Id">The id that the file's name gives.</param>
/// <param name="Keys">The front matter as far as it could be read.</param>
/// <param name="Answer">The body.</param>
/// <param name="AnswerLine">Where it begins.</param>
internal sealed record EntryFile(ContentFile File, string Language, string Id, YamlMap Keys, string Answer, int AnswerLine)
{
    public FileIssues Issues => File.Issues;

    /// <summary>Reads a file of <c>en/</c> or <c>es/</c>; null when nothing of it could be understood (reported).</summary>
    public static EntryFile? Read(ContentFile file, string language)
    {
        if (file.Text is null || FrontMatter.Split(file.Text, file.Issues) is not { } parts)
        {
            return null;
        }

        if (parts.Body.Length == 0)
        {
            file.Issues.Error(parts.BodyLine, "empty-answer", "There is no answer: write it below the second line '---'; its first sentence answers the question.");
        }

        if (YamlReader.Read(parts.Yaml, 1, file.Issues) is not { } keys)
        {
            return null;
        }

        new ShapeCheck(file.Issues).Check(keys, ContentFormats.Entry);
        var entry = new EntryFile(file, language, Path.GetFileNameWithoutExtension(file.Path), keys, parts.Body, parts.BodyLine);
        entry.CheckItself();
        return entry;
    }

    /// <summary>The record. Only for a file without errors.</summary>
    /// <param name="exists">Whether an entry of that id exists in this language; follow-ups that wait for their translation are left out.</param>
    public KnowledgeEntry ToEntry(Func<string, bool> exists) => new()
    {
        Id = Id,
        Topic = Keys.Text("topic")!,
        Language = Language,
        Question = OnOneLine(Keys.Text("question")!),
        Phrasings = [.. Keys.Texts("phrasings").Select(OnOneLine)],
        FollowUps = [.. Keys.Texts("followUps").Where(exists)],
        Sources = Keys.Texts("sources"),
        Evidence = Enum.Parse<Evidence>(Keys.Text("evidence")!, ignoreCase: true),
        Medical = Keys.Flag("medical"),
        IsPointer = Keys.Flag("pointer"),
        Reviewed = DateOf("reviewed")!.Value,
        Expires = DateOf("expires"),
        Answer = Answer,
        Allow = Keys.Texts("allow"),
        File = File.Path,
        Lines = new EntryLines
        {
            Topic = Keys.LineOf("topic"),
            Question = Keys.LineOf("question"),
            PhrasingList = Keys.LineOf("phrasings"),
            Phrasings = [.. Keys.Scalars("phrasings").Select(s => s.Line)],
            Reviewed = Keys.LineOf("reviewed"),
            Expires = Keys.LineOf("expires"),
            Answer = AnswerLine,
        },
    };

    private void CheckItself()
    {
        if (Keys.Scalar("id") is { } id && id.Text.Trim() != Id)
        {
            Issues.Error(id.Line, "id-not-file-name", $"'id' is '{id.Text.Trim()}' but the file is named '{Id}.md': write 'id: {Id}', or rename the file.");
        }

        if (DateOf("expires") is { } expires && DateOf("reviewed") is { } reviewed && expires <= reviewed)
        {
            Issues.Error(Keys.LineOf("expires"), "bad-date", "'expires' is not after 'reviewed': write a later day, or take the line away.");
        }
    }

    private DateOnly? DateOf(string key) =>
        DateOnly.TryParseExact(Keys.Text(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
