using System.Text.Json;

namespace SmpBot.Tests.Cli;

public sealed class IntentsTests : IDisposable
{
    private const string OutOfScope = "other";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smpbot-intents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_labelled_set_gives_one_object_with_a_curve_and_the_chosen_row()
    {
        (int exitCode, string output, _) = await RunAsync(Sample("train.csv"), Sample("test.csv"), "--out-of-scope", OutOfScope);
        exitCode.ShouldBe(0);
        output.TrimEnd('\n').ShouldNotContain('\n');
        JsonElement report = JsonDocument.Parse(output).RootElement;
        report.GetProperty("inScopeAccuracy").GetDouble().ShouldBeInRange(0.8, 1);
        report.GetProperty("microsecondsPerQuery").GetDouble().ShouldBeGreaterThan(0);
        JsonElement[] curve = [.. report.GetProperty("curve").EnumerateArray()];
        curve.Select(row => row.GetProperty("threshold").GetDouble()).ShouldBeInOrder();
        curve[0].GetProperty("outOfScopeRecall").GetDouble().ShouldBe(0);
        curve[^1].GetProperty("outOfScopeRecall").GetDouble().ShouldBe(1);
        JsonElement chosen = report.GetProperty("chosen");
        chosen.GetProperty("accuracy").GetDouble().ShouldBeInRange(0.5, 1);
        chosen.GetProperty("mcc").GetDouble().ShouldBeInRange(0, 1);
    }

    [Fact]
    public async Task All_but_the_time_is_the_same_at_every_run()
    {
        string[] reports = new string[2];
        for (int run = 0; run < reports.Length; run++)
        {
            (_, string output, _) = await RunAsync(Sample("train.csv"), Sample("test.csv"), "--out-of-scope", OutOfScope);
            reports[run] = output[..output.IndexOf("microsecondsPerQuery", StringComparison.Ordinal)];
        }

        reports[1].ShouldBe(reports[0]);
    }

    [Fact]
    public async Task A_row_of_three_fields_is_named_with_its_file_and_line()
    {
        string broken = Write("broken.csv", "sentence,label\nhow much is it,price\none,two,three\n");
        (int exitCode, string output, string errors) = await RunAsync(broken, Sample("test.csv"));
        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
        errors.ShouldContain("broken.csv: Line 3");
    }

    [Theory]
    [InlineData("sentence,label\n", "holds no sentence")]
    [InlineData("sentence,label\nhow much is it,price\nwhat does it cost,price\n", "at least two labels")]
    public async Task A_part_that_cannot_be_learned_from_is_explained(string csv, string hint)
    {
        (int exitCode, _, string errors) = await RunAsync(Write("few.csv", csv), Sample("test.csv"));
        exitCode.ShouldBe(2);
        errors.ShouldContain(hint);
        errors.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_label_out_of_scope_that_no_sentence_has_is_named()
    {
        (int exitCode, _, string errors) = await RunAsync(Sample("train.csv"), Sample("test.csv"), "--out-of-scope", "nothing");
        exitCode.ShouldBe(2);
        errors.ShouldContain("\"nothing\"");
    }

    [Fact]
    public async Task A_missing_file_is_named_with_its_option()
    {
        (int exitCode, _, string errors) = await RunAsync(Sample("train.csv"), "no-such.csv");
        exitCode.ShouldBe(2);
        errors.ShouldContain("no-such.csv");
        errors.ShouldContain("--test");
    }

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(string train, string test, params string[] more) =>
        SmpBotProcess.RunAsync(_folder.FullName, "", ["intents", "--train", train, "--test", test, .. more]);

    private static string Sample(string file) => Repository.Path("tests", "SmpBot.Tests", "Cli", "Intents", file);

    private string Write(string name, string csv)
    {
        string file = Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, csv);
        return file;
    }
}
