using SmpBot.Tests.Cli;

namespace SmpBot.Tests.Checking;

/// <summary>The content that ships, by the same command as its editors use; its bounds were set with the sentence encoder on.</summary>
public sealed class RepositoryContentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smpbot-content-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_knowledge_of_the_repository_passes_its_check_and_every_fact_of_the_seeds_is_reached()
    {
        Dictionary<string, string> complete = new() { ["Search__Encoder"] = "auto", ["Knowledge__Path"] = Repository.Path("knowledge") };
        (int exitCode, string report, string errors) = await SmpBotProcess.RunAsync(_folder.FullName, "", complete, "check");

        report.ShouldContain("Form and meaning: 0 errors", customMessage: errors);
        if (report.Contains("Sentence encoder: on.", StringComparison.Ordinal))
        {
            exitCode.ShouldBe(0, report);
            report.ShouldContain("Facts of the seeds: 248 of 248 reached by asking");
        }
    }
}
