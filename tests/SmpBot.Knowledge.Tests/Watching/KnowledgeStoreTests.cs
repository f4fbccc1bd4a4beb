using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Watching;

namespace SmpBot.Knowledge.Tests.Watching;

public sealed class KnowledgeStoreTests : IDisposable
{
    private readonly KnowledgeFolder _folder = new();
    private readonly KnowledgeStore _store;

    public KnowledgeStoreTests() => _store = new KnowledgeStore(_folder.Path, _folder.LoadSound());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_change_is_taken_up_and_announced_once()
    {
        List<KnowledgeChangedEventArgs> changes = [];
        _store.Changed += (_, e) => changes.Add(e);
        KnowledgeBase before = _store.Current;
        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").Answering("New words.").ToString());

        _store.Reload();
        _store.Reload();

        _store.Current.Find("en", "duration").ShouldNotBeNull().Answer.ShouldBe("New words.");
        KnowledgeChangedEventArgs change = changes.ShouldHaveSingleItem();
        change.Previous.ShouldBeSameAs(before);
        change.Current.ShouldBeSameAs(_store.Current);
    }

    [Fact]
    public void A_broken_file_keeps_the_last_good_content_until_it_is_repaired()
    {
        List<KnowledgeRejectedEventArgs> rejections = [];
        _store.Rejected += (_, e) => rejections.Add(e);
        KnowledgeBase good = _store.Current;
        _folder.Write("en/duration.md", "broken");

        _store.Reload();
        _store.Reload();

        _store.Current.ShouldBeSameAs(good);
        _store.LastFailure.ShouldNotBeNull().ShouldHaveSingleItem().File.ShouldBe("en/duration.md");
        rejections.ShouldHaveSingleItem().Issues.ShouldBe(_store.LastFailure);

        _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").ToString());
        _store.Reload();

        _store.LastFailure.ShouldBeNull();
        _store.Current.ShouldBeSameAs(good);
    }

    [Fact]
    public void A_host_can_add_its_own_checks()
    {
        var issue = new KnowledgeIssue(IssueSeverity.Error, "safety/rules.yaml", 3, "rule", "Write another rule.");
        var store = new KnowledgeStore(_folder.Path, _folder.LoadSound(), _ => new LoadOutcome.Failed([issue]));

        store.Reload();

        store.LastFailure.ShouldBe([issue]);
    }

    [Fact]
    public async Task Readers_see_only_whole_content_while_it_is_reloaded()
    {
        using var stop = new CancellationTokenSource();
        Task<int> reader = Task.Run(() =>
        {
            int torn = 0;
            while (!stop.IsCancellationRequested)
            {
                KnowledgeBase current = _store.Current;
                torn += current.Find("en", "duration")!.Answer == current.Find("es", "duration")!.Answer ? 0 : 1;
            }

            return torn;
        });
        for (int i = 0; i < 30; i++)
        {
            _folder.Write("en/duration.md", KnowledgeFolder.Entry("duration").Answering($"Text {i}.").ToString());
            _folder.Write("es/duration.md", KnowledgeFolder.Entry("duration").Answering($"Text {i}.").ToString());
            _store.Reload();
        }

        await stop.CancelAsync();
        (await reader).ShouldBe(0);
    }
}
