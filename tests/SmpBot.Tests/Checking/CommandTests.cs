using SmpBot.Tests.Cli;

namespace SmpBot.Tests.Checking;

public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Where the program looks first.</summary>
    private string Knowledge => Path.Combine(_folder.Path, "knowledge");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_reports_every_error_of_broken_content_with_file_and_line()
    {
        SampleKnowledge.Write(Knowledge, SampleKnowledge.Of(SampleKnowledge.Pain()));
        SampleKnowledge.Write(Knowledge, "en/new.md", "---\nid: new\ntopik: pain\n---\nYes.\n");

        (int exitCode, string output, _) = await SmpBotProcess.RunAsync(_folder.Path, "", "check");

        exitCode.ShouldBe(1);
        output.ShouldContain("knowledge/en/new.md:3: error: 'topik' is not a key here. Did you mean 'topic'?");
        output.ShouldEndWith("errors\n");
    }

    [Fact]
    public async Task Export_and_import_lead_back_to_the_same_files()
    {
        SampleKnowledge.Write(Knowledge, SampleKnowledge.Of(SampleKnowledge.Pain(), SampleKnowledge.PainInSpanish()));
        string tsv = Path.Combine(_folder.Path, "all.tsv");
        string drafts = Path.Combine(_folder.Path, "drafts");

        (int exported, _, _) = await SmpBotProcess.RunAsync(_folder.Path, "", "export", "--format", "tsv", "--to", tsv);
        (int imported, string output, _) = await SmpBotProcess.RunAsync(_folder.Path, "", "import", tsv, "--into", drafts);
        (int again, _, string errors) = await SmpBotProcess.RunAsync(_folder.Path, "", "import", tsv, "--into", drafts);

        (exported, imported, again).ShouldBe((0, 0, 2));
        output.ShouldBe($"{Path.Combine(drafts, "en/pain.md")}\n{Path.Combine(drafts, "es/pain.md")}\n");
        File.ReadAllText(Path.Combine(drafts, "es", "pain.md")).ShouldBe(File.ReadAllText(Path.Combine(Knowledge, "es", "pain.md")));
        errors.ShouldContain("nothing was written");
    }

    [Fact]
    public async Task Against_a_folder_outside_git_is_explained()
    {
        SampleKnowledge.Write(Knowledge, SampleKnowledge.Of(SampleKnowledge.Pain()));

        (int exitCode, string output, string errors) = await SmpBotProcess.RunAsync(_folder.Path, "", "check", "--against", "main");

        (exitCode, output).ShouldBe((2, ""));
        errors.ShouldContain("is in no git checkout");
    }

    [Fact]
    public async Task Gaps_without_questions_says_so()
    {
        (int exitCode, string output, _) = await SmpBotProcess.RunAsync(_folder.Path, "", "gaps");

        exitCode.ShouldBe(0);
        output.ShouldStartWith("0 questions since ");
    }
}
