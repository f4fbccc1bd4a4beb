using System.Text;

namespace SmpBot.Exchange.Delimited;

/// <summary>A row of a TSV or CSV file.</summary>
/// <param name="Line">1-based line on which it begins.</param>
/// <param name="Cells">Cells as they read, quotes taken off.</param>
/// <param name="Raw">The row as it stands in the file.</param>
/// <param name="Problem">What is wrong with its form, or null.</param>
internal sealed record DelimitedRow(int Line, IReadOnlyList<string> Cells, string Raw, string? Problem)
{
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);
}

/// <summary>
/// Reads rows separated by line breaks, cells by a delimiter. A cell may be quoted as RFC 4180 has it and then hold delimiters and line
/// breaks; a cell that merely begins with a quotation mark, as QnA Maker writes them, is taken as it stands.
/// </summary>
internal sealed class DelimitedReader
{
    private readonly string _text;
    private readonly char _delimiter;
    private int _at;
    private int _line = 1;

    private DelimitedReader(string text, char delimiter)
    {
        _text = text;
        _delimiter = delimiter;
    }

    public static IReadOnlyList<DelimitedRow> Read(string text, char delimiter)
    {
        var reader = new DelimitedReader(text, delimiter);
        List<DelimitedRow> rows = [];
        while (reader._at < text.Length)
        {
            DelimitedRow row = reader.ReadRow();
            if (!row.IsEmpty)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The separator of the first line: a tab, a semicolon or a comma, whichever stands there most.</summary>
    public static char DetectDelimiter(string text)
    {
        ReadOnlySpan<char> first = text.AsSpan(0, text.AsSpan().IndexOfAny('\n', '\r') is >= 0 and int end ? end : text.Length);
        int tabs = first.Count('\t');
        int semicolons = first.Count(';');
        return tabs > 0 ? '\t' : semicolons > first.Count(',') ? ';' : ',';
    }

    private DelimitedRow ReadRow()
    {
        int start = _at;
        int line = _line;
        string? problem = null;
        List<string> cells = [];
        while (true)
        {
            cells.Add(ReadCell(ref problem));
            if (_at >= _text.Length || _text[_at] != _delimiter)
            {
                break;
            }

            _at++;
        }

        string raw = _text[start.._at];
        SkipLineBreak();
        _line += raw.Count(c => c == '\n');
        return new DelimitedRow(line, cells, raw, problem);
    }

    private string ReadCell(ref string? problem)
    {
        if (_at < _text.Length && _text[_at] == '"')
        {
            if (ReadQuoted() is { } quoted)
            {
                return quoted;
            }

            problem ??= LooksOpen() ? "a quotation mark is opened and not closed: close it, or write \"\" for a quotation mark inside quotes" : null;
        }

        int start = _at;
        while (_at < _text.Length && _text[_at] != _delimiter && _text[_at] is not ('\n' or '\r'))
        {
            _at++;
        }

        return _text[start.._at];
    }

    /// <summary>The cell where it is quoted as a whole; else null, and nothing is read.</summary>
    private string? ReadQuoted()
    {
        StringBuilder cell = new();
        for (int i = _at + 1; i < _text.Length; i++)
        {
            if (_text[i] != '"')
            {
                cell.Append(_text[i]);
            }
            else if (i + 1 < _text.Length && _text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (i + 1 == _text.Length || _text[i + 1] == _delimiter || _text[i + 1] is '\n' or '\r')
            {
                _at = i + 1;
                return cell.ToString();
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>No other quotation mark follows in the cell: it was meant to go on and does not.</summary>
    private bool LooksOpen()
    {
        int end = _text.AsSpan(_at).IndexOfAny(_delimiter, '\n', '\r');
        ReadOnlySpan<char> cell = end < 0 ? _text.AsSpan(_at) : _text.AsSpan(_at, end);
        return cell.Count('"') == 1;
    }

    private void SkipLineBreak()
    {
        if (_at < _text.Length && _text[_at] == '\r')
        {
            _at++;
            if (_at >= _text.Length || _text[_at] != '\n')
            {
                _line++;
                return;
            }
        }

        if (_at < _text.Length && _text[_at] == '\n')
        {
            _at++;
            _line++;
        }
    }
}
