using System.Text;

namespace SmpBot.Search.Evaluation;

/// <summary>A sentence of a public data set with its label.</summary>
public sealed record LabelledSentence(string Text, string Label)
{
    /// <summary>
    /// Reads CSV with the header <c>sentence,label</c> (RFC 4180: fields may be quoted, quotes doubled, quoted line breaks kept).
    /// </summary>
    /// <exception cref="FormatException">A row has not two fields; the message names the line.</exception>
    public static IReadOnlyList<LabelledSentence> ReadCsv(string csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var rows = new List<LabelledSentence>();
        int line = 1;
        for (int at = 0; at < csv.Length;)
        {
            int first = line;
            List<string> fields = ReadRow(csv, ref at, ref line);
            if (fields is [""])
            {
                continue;
            }

            if (fields.Count != 2)
            {
                throw new FormatException($"Line {first}: write two fields, sentence and label; there are {fields.Count}.");
            }

            rows.Add(new LabelledSentence(fields[0], fields[1].Trim()));
        }

        return rows is [{ Label: "label" }, ..] ? rows[1..] : rows;
    }

    private static List<string> ReadRow(string csv, ref int at, ref int line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        while (at < csv.Length)
        {
            char c = csv[at++];
            line += c == '\n' ? 1 : 0;
            if (quoted)
            {
                bool doubled = c == '"' && at < csv.Length && csv[at] == '"';
                at += doubled ? 1 : 0;
                quoted = c != '"' || doubled;
                field.Append(quoted ? c.ToString() : "");
            }
            else if (c == '\n')
            {
                break;
            }
            else if (c == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
