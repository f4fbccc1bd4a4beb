using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmpBot.Exchange.Delimited;

namespace SmpBot.Tests.Exchange;

public class DelimitedTests
{
    [Fact]
    public void Quoted_cells_hold_separators_and_line_breaks()
    {
        IReadOnlyList<DelimitedRow> rows = DelimitedReader.Read("a,b\r\n\"one, two\",\"line\nbreak \"\"quoted\"\"\"\r\nlast,row", ',');

        rows.Select(r => r.Line).ShouldBe([1, 2, 4]);
        rows[1].Cells.ShouldBe(["one, two", "line\nbreak \"quoted\""]);
        rows[2].Cells.ShouldBe(["last", "row"]);
        rows.ShouldAllBe(r => r.Problem == null);
    }

    [Fact]
    public void A_cell_that_only_begins_with_a_quotation_mark_is_taken_as_it_stands()
    {
        DelimitedRow row = DelimitedReader.Read("\"Sore\" or not?\tNo", '\t').ShouldHaveSingleItem();

        row.Cells.ShouldBe(["\"Sore\" or not?", "No"]);
        row.Problem.ShouldBeNull();
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_spoils_its_own_row_only()
    {
        IReadOnlyList<DelimitedRow> rows = DelimitedReader.Read("\"open,x\ngood,row\n", ',');

        rows.Count.ShouldBe(2);
        rows[0].Problem.ShouldNotBeNull().ShouldContain("close it");
        rows[1].Cells.ShouldBe(["good", "row"]);
    }

    [Theory]
    [InlineData("Question\tAnswer, or so\n", '\t')]
    [InlineData("Question;Answer;Source\n", ';')]
    [InlineData("Question,Answer\n", ',')]
    public void The_separator_is_read_off_the_first_line(string text, char delimiter) => DelimitedReader.DetectDelimiter(text).ShouldBe(delimiter);

    [Fact]
    public void Any_text_survives_a_cell() => Prop.ForAll(Texts(), text =>
        CellText.Read(DelimitedReader.Read($"x\t{CellText.Write(text)}\ty", '\t').Single().Cells[1]) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_values_survive_metadata() => Prop.ForAll(Texts(), Texts(), (first, second) =>
    {
        string value = $"{MetadataText.Escape(first.Trim())},{MetadataText.Escape(second.Trim())}";
        (string key, string read) = MetadataText.Read(MetadataText.Write([("allow", value), ("other", "1")]))[0];
        return key == "allow" && MetadataText.ReadList(read).SequenceEqual([first.Trim(), second.Trim()]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_bytes_make_reading_throw() => Prop.ForAll<byte[]>(bytes =>
        SmpBot.Exchange.Importing.QuestionFile.Read([.. Encoding.UTF8.GetBytes("Question\tAnswer\tQnaId\n"), .. bytes]) is not null).QuickCheckThrowOnFailure();

    /// <summary>Texts with everything that separators, quotes and escapes trip over.</summary>
    internal static Arbitrary<string> Texts() =>
        Gen.Elements("a", "ñ", " ", "\"", "\\", "\n", "\t", "|", ":", ",", ";", "#", "-", "n", "¿", "'", "{", "€", "😀", "7").ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
}
