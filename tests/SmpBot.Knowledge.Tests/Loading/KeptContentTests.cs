using System.Text.Json;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Safety;
using SmpBot.Tests.Shared;

namespace SmpBot.Knowledge.Tests.Loading;

/// <summary>What was read once is taken from the store, and is what the files say.</summary>
public sealed class KeptContentTests : IDisposable
{
    private readonly KnowledgeFolder _folder = new();
    private readonly WeightShelf _store = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_clinics_knowledge_is_the_same_from_the_store()
    {
        string knowledge = Clinic();
        LoadOutcome read = KnowledgeLoader.Load(knowledge, _store);

        LoadOutcome kept = KnowledgeLoader.Load(knowledge, _store);

        _store.Opened.ShouldBe(["knowledge"]);
        Text(kept).ShouldBe(Text(read));
        Text(kept).ShouldBe(Text(KnowledgeLoader.Load(knowledge)));
    }

    [Fact]
    public void The_clinics_safety_files_are_the_same_from_the_store()
    {
        string knowledge = Clinic();
        SafetyData read = SafetyLoader.Load(knowledge, _store).ShouldBeOfType<SafetyLoadOutcome.Loaded>().Data;

        SafetyData kept = SafetyLoader.Load(knowledge, _store).ShouldBeOfType<SafetyLoadOutcome.Loaded>().Data;

        _store.Opened.ShouldBe(["safety"]);
        Text(kept).ShouldBe(Text(read));
    }

    [Fact]
    public void All_that_a_clinic_says_of_itself_is_kept()
    {
        _folder.Write("clinic.yaml", """
            name: Clinic of the test
            website: https://clinic.example/es?x=1
            timeZone: UTC
            openingHours:
              - days: [monday, friday]
                opens: "09:00"
                closes: "17:30"
            """);
        LoadOutcome read = KnowledgeLoader.Load(_folder.Path, _store);

        Text(KnowledgeLoader.Load(_folder.Path, _store)).ShouldBe(Text(read));
        _store.Opened.ShouldBe(["knowledge"]);
        read.ShouldBeOfType<LoadOutcome.Loaded>().Knowledge.Clinic.OpeningHours.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_file_that_changed_is_read()
    {
        KnowledgeLoader.Load(_folder.Path, _store);
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").With("question", "How many years does it stay?").ToString());

        KnowledgeLoader.Load(_folder.Path, _store).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge.Find("en", "duration")!.Question
            .ShouldBe("How many years does it stay?");

        _store.Opened.ShouldBeEmpty();
    }

    [Fact]
    public void A_warning_comes_at_every_start()
    {
        KnowledgeLoader.Load(_folder.Path, _store);
        _folder.Write("en/notes.txt", "a note");

        Warnings().ShouldBe(["stray-file"]);
        Warnings().ShouldBe(["stray-file"]);

        _folder.Delete("en/notes.txt");
        Warnings().ShouldBeEmpty();

        IEnumerable<string> Warnings() =>
            KnowledgeLoader.Load(_folder.Path, _store).ShouldBeOfType<LoadOutcome.Loaded>().Warnings.Select(w => w.Code);
    }

    [Fact]
    public void Broken_files_are_not_kept()
    {
        _folder.Write("topics.yaml", "topics: [");

        KnowledgeLoader.Load(_folder.Path, _store).ShouldBeOfType<LoadOutcome.Failed>();
        SafetyLoader.Load(_folder.Path, _store).ShouldBeOfType<SafetyLoadOutcome.Failed>();

        _store.Kept.ShouldBeEmpty();
    }

    /// <summary>The clinic's knowledge in the repository.</summary>
    private static string Clinic()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmpBot.sln")))
            {
                return Path.Combine(folder.FullName, "knowledge");
            }
        }

        throw new InvalidOperationException("The tests run below the repository's root.");
    }

    private static string Text(LoadOutcome outcome) =>
        JsonSerializer.Serialize(outcome.ShouldBeOfType<LoadOutcome.Loaded>().Knowledge);

    private static string Text(SafetyData data) => JsonSerializer.Serialize(data);
}
