using System.Text;
using SmpBot.Exchange.Delimited;

namespace SmpBot.Exchange.Importing;

/// <summary>Reads the TSV or CSV of QnA Maker and Custom Question Answering, ours among them.</summary>
internal static class QuestionFile
{
    // Far above any real export; keeps a wrong file from being read.
    private const int LargestBytes = 50_000_000;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] s_columns = ["question", "answer", "source", "metadata", "suggestedquestions", "iscontextonly", "prompts", "qnaid"];

    /// <summary>Never throws for what the bytes hold.</summary>
    public static QuestionFileOutcome Read(byte[] bytes)
    {
        if (bytes.Length > LargestBytes)
        {
            return new QuestionFileOutcome.Failed($"The file has {bytes.Length} bytes, more than {LargestBytes}: split it.");
        }

        if (Decode(bytes) is not { } text)
        {
            return new QuestionFileOutcome.Failed("The file is neither UTF-8 nor UTF-16: save it again, in Excel as 'CSV UTF-8' or 'Unicode Text'.");
        }

        IReadOnlyList<DelimitedRow> rows = DelimitedReader.Read(text, DelimitedReader.DetectDelimiter(text));
        string[] head = rows.Count == 0 ? [] : [.. rows[0].Cells.Select(Normalize)];
        if (!head.Contains("question") || !head.Contains("answer"))
        {
            return new QuestionFileOutcome.Failed(
                "The first line must name the columns, with Question and Answer among them, separated by tabs or commas: Question, Answer, Source, Metadata, SuggestedQuestions, IsContextOnly, Prompts, QnaId.");
        }

        return Read(rows, head);
    }

    private static QuestionFileOutcome.Read Read(IReadOnlyList<DelimitedRow> rows, string[] head)
    {
        List<QuestionRow> usable = [];
        List<ImportProblem> problems = [];
        StringBuilder rejected = new();
        foreach (DelimitedRow row in rows.Skip(1))
        {
            if (Problem(row, head) is { } problem)
            {
                problems.Add(new ImportProblem(row.Line, $"The row is left out: {problem}."));
                rejected.Append(row.Raw).Append('\n');
            }
            else
            {
                usable.Add(ToRow(row, rows[0], head));
            }
        }

        return new QuestionFileOutcome.Read(usable, problems, rejected.Length == 0 ? null : $"{rows[0].Raw}\n{rejected}");
    }

    private static string? Problem(DelimitedRow row, string[] head)
    {
        if (row.Problem is { } form)
        {
            return form;
        }

        if (row.Cells.Count > head.Length)
        {
            return $"it has {row.Cells.Count} cells and the first line names {head.Length}: put quotation marks around a cell that holds the separator";
        }

        if (string.IsNullOrWhiteSpace(Cell(row, head, "question")))
        {
            return "it has no question: write one in the column Question";
        }

        bool hasAnswer = !string.IsNullOrWhiteSpace(Cell(row, head, "answer")) || Cell(row, head, "qnaid").Length > 0;
        return hasAnswer ? null : "it has no answer: write one in the column Answer, or the QnaId of the row that has it";
    }

    private static QuestionRow ToRow(DelimitedRow row, DelimitedRow titles, string[] head) => new(
        row.Line,
        OnOneLine(Cell(row, head, "question")),
        Cell(row, head, "answer").ReplaceLineEndings("\n").Trim())
    {
        Source = Cell(row, head, "source"),
        Metadata = Cell(row, head, "metadata"),
        SuggestedQuestions = Cell(row, head, "suggestedquestions"),
        IsContextOnly = Cell(row, head, "iscontextonly").Equals("true", StringComparison.OrdinalIgnoreCase),
        Prompts = Cell(row, head, "prompts"),
        QnaId = Cell(row, head, "qnaid"),
        Others =
        [
            .. Enumerable.Range(0, row.Cells.Count)
                .Where(i => !s_columns.Contains(head[i]) && row.Cells[i].Trim().Length > 0)
                .Select(i => (titles.Cells[i].Trim(), CellText.Read(row.Cells[i]).Trim())),
        ],
    };

    private static string Cell(DelimitedRow row, string[] head, string column)
    {
        int at = Array.IndexOf(head, column);
        return at < 0 || at >= row.Cells.Count ? "" : CellText.Read(row.Cells[at]).Trim();
    }

    private static string Normalize(string title) => new([.. title.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Decode(byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(content[2..]);
        }

        try
        {
            return s_strictUtf8.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
