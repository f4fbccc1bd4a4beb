using System.Diagnostics;
using SmpBot.Checking.Changes;
using SmpBot.Checking.LabelledSets;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Tests.Checking;

public sealed class ChangeReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Answers_refusals_and_wording_that_change_are_listed_with_their_merit()
    {
        KnowledgeBase before = SampleKnowledge.Of(SampleKnowledge.Pain(), SampleKnowledge.Duration());
        KnowledgeBase after = SampleKnowledge.Of(
            SampleKnowledge.Pain() with { Answer = "Most people feel a light tickle." },
            SampleKnowledge.Entry("en", "hats", "hats", "Can I wear a hat?", "Yes, a clean hat.", "is a cap fine", "beanie afterwards"));

        string report = Write(before, after, ("Does it hurt?", "pain"), ("Can I wear a hat?", "hats"), ("How long does it last?", "duration"));

        report.ShouldContain("Entries added (1): en/hats.md");
        report.ShouldContain("Entries taken away (1): en/duration.md");
        report.ShouldContain("Answers rewritten (1): en/pain.md");
        report.ShouldContain("Refused now, or no longer (2):");
        report.ShouldContain("worse  'How long does it last?' (evals/answers.en.jsonl:3)\n      was answered duration\n      now declined");
        report.ShouldContain("better 'Can I wear a hat?'");
        report.ShouldContain("The same answer in other words (1):\n  answered pain: 1 message, such as 'Does it hurt?' (evals/answers.en.jsonl:1)\n");
        report.ShouldEndWith("3 of 3 labelled messages change: 1 better, 1 worse, 1 as right or wrong as before.\n");
    }

    [Fact]
    public void Unchanged_content_changes_nothing()
    {
        KnowledgeBase knowledge = SampleKnowledge.Of(SampleKnowledge.Pain());

        Write(knowledge, knowledge, ("Does it hurt?", "pain"))
            .ShouldBe("Changes against main\n\nNone of the 1 labelled messages is answered in another way.\n");
    }

    [Fact]
    public async Task The_knowledge_of_an_earlier_revision_is_read_without_touching_the_checkout()
    {
        string knowledge = Path.Combine(_folder.Path, "repository", "knowledge");
        SampleKnowledge.Write(knowledge, SampleKnowledge.Of(SampleKnowledge.Pain()));
        Git("init", "--quiet");
        Git("add", ".");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", "first");
        SampleKnowledge.Write(knowledge, SampleKnowledge.Of(SampleKnowledge.Pain(), SampleKnowledge.Duration()));
        string into = Path.Combine(_folder.Path, "earlier");
        Directory.CreateDirectory(into);

        EarlierKnowledgeOutcome outcome = await EarlierKnowledge.ExtractAsync(knowledge, "HEAD", into, CancellationToken.None);

        outcome.ShouldBeOfType<EarlierKnowledgeOutcome.Extracted>().Commit.Length.ShouldBe(40);
        KnowledgeLoader.Load(into).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge.Entries.ShouldHaveSingleItem().Id.ShouldBe("pain");
        File.Exists(Path.Combine(knowledge, "en", "duration.md")).ShouldBeTrue();
        (await EarlierKnowledge.ExtractAsync(knowledge, "no-such-branch", into, CancellationToken.None))
            .ShouldBeOfType<EarlierKnowledgeOutcome.Failed>().Message.ShouldStartWith("git knows no revision 'no-such-branch': write a branch");
        (await EarlierKnowledge.ExtractAsync(knowledge, "--all", into, CancellationToken.None)).ShouldBeOfType<EarlierKnowledgeOutcome.Failed>();
    }

    [Fact]
    public async Task A_folder_outside_git_says_what_to_do()
    {
        EarlierKnowledgeOutcome outcome = await EarlierKnowledge.ExtractAsync(_folder.Path, "main", _folder.Path, CancellationToken.None);

        outcome.ShouldBeOfType<EarlierKnowledgeOutcome.Failed>().Message.ShouldContain("is in no git checkout that can be read");
    }

    private static string Write(KnowledgeBase before, KnowledgeBase after, params (string Text, string Topic)[] messages)
    {
        LabelledConversation[] conversations =
        [
            .. messages.Select((m, i) => new LabelledConversation
            {
                Set = LabelledSet.Answers,
                File = "evals/answers.en.jsonl",
                Line = i + 1,
                Language = "en",
                Turns = [new LabelledTurn(m.Text) { Topics = [m.Topic] }],
            }),
        ];
        return ChangeReport.Write(SampleKnowledge.Content(before), SampleKnowledge.Content(after), conversations, "main", SampleKnowledge.Now);
    }

    private void Git(params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Path.Combine(_folder.Path, "repository") })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
