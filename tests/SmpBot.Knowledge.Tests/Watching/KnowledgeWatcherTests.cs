using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Watching;

namespace SmpBot.Knowledge.Tests.Watching;

public sealed class KnowledgeWatcherTests : IDisposable
{
    // Only how long a failing test waits before it gives up.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly KnowledgeWatcherOptions s_eventsOnly = new() { Debounce = TimeSpan.FromMilliseconds(20), Poll = TimeSpan.FromHours(1) };

    private readonly KnowledgeFolder _folder = new();
    private readonly KnowledgeStore _store;

    public KnowledgeWatcherTests() => _store = new KnowledgeStore(_folder.Path, _folder.LoadSound());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_saved_in_place_is_taken_up()
    {
        using var watcher = new KnowledgeWatcher(_store, TimeProvider.System, s_eventsOnly);
        Task changed = WhenAnswerIs("Saved in place.");

        _folder.Write("en/duration.md", Answering("Saved in place."));

        await changed.WaitAsync(s_patience);
    }

    [Fact]
    public async Task A_file_saved_by_renaming_a_temporary_one_is_taken_up()
    {
        using var watcher = new KnowledgeWatcher(_store, TimeProvider.System, s_eventsOnly);
        Task changed = WhenAnswerIs("Renamed.");

        _folder.Write("en/duration.md.tmp", Answering("Renamed."));
        File.Move(Path.Combine(_folder.Path, "en/duration.md.tmp"), Path.Combine(_folder.Path, "en/duration.md"), overwrite: true);

        await changed.WaitAsync(s_patience);
    }

    [Fact]
    public async Task A_file_written_in_parts_ends_as_its_whole_content()
    {
        using var watcher = new KnowledgeWatcher(_store, TimeProvider.System, s_eventsOnly);
        Task changed = WhenAnswerIs("In parts.");
        string text = Answering("In parts.");

        await using (FileStream file = File.Create(Path.Combine(_folder.Path, "en/duration.md")))
        {
            foreach (byte b in System.Text.Encoding.UTF8.GetBytes(text))
            {
                file.WriteByte(b);
                await file.FlushAsync();
            }
        }

        await changed.WaitAsync(s_patience);
        _store.LastFailure.ShouldBeNull();
    }

    [Fact]
    public async Task A_new_entry_in_a_new_folder_and_a_deleted_one_are_taken_up()
    {
        _folder.Delete("es/duration.md");
        Directory.Delete(Path.Combine(_folder.Path, "es"));
        _store.Reload();
        using var watcher = new KnowledgeWatcher(_store, TimeProvider.System, s_eventsOnly);
        Task added = When(() => _store.Current.Find("es", "duration") is not null);
        _folder.Write("es/duration.md", Answering("Otra vez."));
        await added.WaitAsync(s_patience);

        Task removed = When(() => _store.Current.Find("es", "duration") is null);
        _folder.Delete("es/duration.md");
        await removed.WaitAsync(s_patience);
    }

    [Fact]
    public void Without_file_events_the_poll_finds_a_change_and_nothing_without_one()
    {
        var time = new ManualTime();
        using var watcher = new KnowledgeWatcher(_store, time, new KnowledgeWatcherOptions { UseFileEvents = false });
        watcher.HasFileEvents.ShouldBeFalse();
        int changes = 0;
        _store.Changed += (_, _) => changes++;
        _folder.Write("en/duration.md", Answering("Found by the poll."));

        time.Advance(TimeSpan.FromSeconds(5));
        time.Advance(TimeSpan.FromSeconds(5));

        _store.Current.Find("en", "duration").ShouldNotBeNull().Answer.ShouldBe("Found by the poll.");
        changes.ShouldBe(1);
    }

    [Fact]
    public void The_first_poll_does_not_load_again_what_is_in_force()
    {
        int loads = 0;
        var store = new KnowledgeStore(_folder.Path, _folder.LoadSound(), folder =>
        {
            loads++;
            return KnowledgeLoader.Load(folder);
        });
        var time = new ManualTime();
        using var watcher = new KnowledgeWatcher(store, time, new KnowledgeWatcherOptions { UseFileEvents = false });

        time.Advance(TimeSpan.FromSeconds(5));
        loads.ShouldBe(0);

        _folder.Write("en/duration.md", Answering("Changed."));
        time.Advance(TimeSpan.FromSeconds(5));
        loads.ShouldBe(1);
    }

    [Fact]
    public void A_folder_that_goes_and_comes_back_is_followed()
    {
        var time = new ManualTime();
        using var watcher = new KnowledgeWatcher(_store, time, new KnowledgeWatcherOptions { UseFileEvents = false });
        string away = _folder.Path + ".away";

        Directory.Move(_folder.Path, away);
        time.Advance(TimeSpan.FromSeconds(5));
        _store.LastFailure.ShouldNotBeNull();
        _store.Current.Find("en", "duration").ShouldNotBeNull();

        Directory.Move(away, _folder.Path);
        time.Advance(TimeSpan.FromSeconds(5));
        _store.LastFailure.ShouldBeNull();
    }

    [Fact]
    public void After_disposal_nothing_is_reloaded()
    {
        var time = new ManualTime();
        var watcher = new KnowledgeWatcher(_store, time);
        watcher.Dispose();
        _folder.Write("en/duration.md", Answering("Too late."));

        time.Advance(TimeSpan.FromMinutes(1));

        _store.Current.Find("en", "duration").ShouldNotBeNull().Answer.ShouldNotBe("Too late.");
    }

    private static string Answering(string answer) => KnowledgeFolder.Entry("duration").Answering(answer).ToString();

    private Task WhenAnswerIs(string answer) => When(() => _store.Current.Find("en", "duration")?.Answer == answer);

    private Task When(Func<bool> condition)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _store.Changed += (_, _) =>
        {
            if (condition())
            {
                reached.TrySetResult();
            }
        };
        return reached.Task;
    }
}
