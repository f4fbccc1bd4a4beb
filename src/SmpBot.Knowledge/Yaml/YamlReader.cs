using SmpBot.Knowledge.Loading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SmpBot.Knowledge.Yaml;

/// <summary>
/// Reads one YAML mapping into values that know their lines. Every problem becomes an issue that says what to write; anchors, aliases
/// and tags are refused, because in content they only ever come from an unquoted <c>*</c>, <c>&amp;</c> or <c>!</c>.
/// </summary>
internal sealed class YamlReader
{
    // Content is at most list-of-maps-of-lists deep; the limit keeps a malicious file from exhausting the stack.
    private const int DeepestNesting = 16;

    private const string QuotingAdvice =
        "put double quotes around a text that holds ': ' or ' #', or that begins with one of \" ' [ ] { } > | * & ! % @ ` , ? -";

    private readonly FileIssues _issues;
    private readonly int _lineOffset;
    private readonly Parser _parser;

    private YamlReader(string text, int lineOffset, FileIssues issues)
    {
        _issues = issues;
        _lineOffset = lineOffset;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The mapping that <paramref name="text"/> holds, or null after an issue was reported.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="lineOffset">Lines of the file that stand before the text.</param>
    /// <param name="issues">Where problems go.</param>
    public static YamlMap? Read(string text, int lineOffset, FileIssues issues)
    {
        bool hadTabs = ReplaceTabs(ref text, lineOffset, issues);
        var reader = new YamlReader(text, lineOffset, issues);
        try
        {
            return reader.ReadDocument();
        }
        // The parser gives up on some malformed texts with one of the other two instead of its own kind.
        catch (Exception e) when (e is YamlException or InvalidOperationException or EndOfStreamException)
        {
            if (!hadTabs)
            {
                Mark at = (e as YamlException)?.Start ?? reader._parser.Current?.End ?? Mark.Empty;
                issues.Error(reader.LineOf(at), "yaml-syntax", $"This is not valid YAML ({Reason(e)}): {QuotingAdvice}, and indent list items alike.");
            }

            return null;
        }
    }

    /// <summary>YAML forbids tabs as indentation: each is reported, and read as two spaces so that the rest is checked as well.</summary>
    private static bool ReplaceTabs(ref string text, int lineOffset, FileIssues issues)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        string[] lines = text.Split('\n');
        bool found = false;
        for (int i = 0; i < lines.Length; i++)
        {
            string rest = lines[i].TrimStart(' ', '\t');
            string indent = lines[i][..^rest.Length];
            if (rest.Length > 0 && indent.Contains('\t', StringComparison.Ordinal))
            {
                issues.Error(lineOffset + i + 1, "tab", "The line is indented with a tab: use two spaces for each level instead.");
                lines[i] = indent.Replace("\t", "  ", StringComparison.Ordinal) + rest;
                found = true;
            }
        }

        text = string.Join('\n', lines);
        return found;
    }

    private static string Reason(Exception e)
    {
        string message = e.InnerException?.Message ?? e.Message;
        int newLine = message.IndexOf('\n', StringComparison.Ordinal);
        return (newLine < 0 ? message : message[..newLine]).TrimEnd('.', ' ', '\r');
    }

    private YamlMap? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _issues.Error(_lineOffset + 1, "empty-file", "There are no keys here: write the required keys, one 'key: value' a line.");
            return null;
        }

        YamlValue root = ReadValue(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _issues.Error(LineOf(second.Start), "second-document", "A second YAML document begins here: take the line '---' away.");
        }

        if (root is YamlMap map)
        {
            return map;
        }

        bool isEmpty = root is YamlScalar { IsEmpty: true };
        _issues.Error(root.Line, "no-keys", isEmpty
            ? "There are no keys here: write the required keys, one 'key: value' a line."
            : "The file must consist of 'key: value' lines; this is something else.");
        return null;
    }

    private YamlValue ReadValue(int depth)
    {
        ParsingEvent current = _parser.Current!;
        if (depth > DeepestNesting)
        {
            throw new YamlException(current.Start, current.End, "nested too deeply");
        }

        if (current is NodeEvent node && (!node.Anchor.IsEmpty || (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)))
        {
            ReportSpecialCharacter(current);
        }

        return current switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            _ => ReadAlias(),
        };
    }

    private YamlScalar ReadScalar()
    {
        Scalar scalar = _parser.Consume<Scalar>();
        return new YamlScalar(LineOf(scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlList ReadList(int depth)
    {
        int line = LineOf(_parser.Consume<SequenceStart>().Start);
        List<YamlValue> items = [];
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue(depth + 1));
        }

        return new YamlList(line, items);
    }

    private YamlMap ReadMap(int depth)
    {
        int line = LineOf(_parser.Consume<MappingStart>().Start);
        List<YamlPair> pairs = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            YamlValue key = ReadValue(depth + 1);
            YamlValue value = ReadValue(depth + 1);
            if (key is YamlScalar name)
            {
                AddPair(pairs, new YamlPair(name.Text, name.Line, value));
            }
            else
            {
                _issues.Error(key.Line, "key", $"A key must be a single word: {QuotingAdvice}.");
            }
        }

        // A map without braces inside a list in brackets has no position of its own.
        return new YamlMap(pairs.Count > 0 ? pairs[0].KeyLine : line, pairs);
    }

    private void AddPair(List<YamlPair> pairs, YamlPair pair)
    {
        if (pairs.Find(p => p.Key == pair.Key) is { } first)
        {
            _issues.Error(pair.KeyLine, "duplicate-key", $"'{pair.Key}' is written twice (first on line {first.KeyLine}): keep one of them.");
            return;
        }

        pairs.Add(pair);
    }

    private YamlScalar ReadAlias()
    {
        AnchorAlias alias = _parser.Consume<AnchorAlias>();
        ReportSpecialCharacter(alias);
        return new YamlScalar(LineOf(alias.Start), "*" + alias.Value.Value, IsPlain: true);
    }

    private void ReportSpecialCharacter(ParsingEvent at) =>
        _issues.Error(LineOf(at.Start), "special-character", "A text that begins with *, & or ! means something else in YAML: put double quotes around it.");

    private int LineOf(Mark mark) => _lineOffset + (int)Math.Max(1, mark.Line);
}
