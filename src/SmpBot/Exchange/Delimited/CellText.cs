using System.Text;

namespace SmpBot.Exchange.Delimited;

/// <summary>Texts in cells: line breaks and tabs are written as <c>\n</c> and <c>\t</c>, as QnA Maker does, so that a row stays one line.</summary>
internal static class CellText
{
    public static string Write(string text)
    {
        StringBuilder cell = new();
        foreach (char c in text)
        {
            cell.Append(c switch { '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => c.ToString() });
        }

        return text.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell.ToString();
    }

    /// <summary>The text of a cell whose quotes are taken off already; a backslash before any other letter stays, as Markdown has it.</summary>
    public static string Read(string cell)
    {
        StringBuilder text = new(cell.Length);
        for (int i = 0; i < cell.Length; i++)
        {
            char? meant = cell[i] == '\\' && i + 1 < cell.Length
                ? cell[i + 1] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', '\\' => '\\', _ => null }
                : null;
            text.Append(meant ?? cell[i]);
            i += meant is null ? 0 : 1;
        }

        return text.ToString();
    }
}
