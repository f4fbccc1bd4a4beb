using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Text;

namespace SmpBot.Storage.Tests.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly TestDatabase _db = new();

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task An_unknown_conversation_is_null() => (await _db.Conversations.LoadAsync("c", default)).ShouldBeNull();

    [Fact]
    public async Task A_turn_is_loaded_as_it_was_committed_also_after_a_restart()
    {
        var state = new ConversationState
        {
            Language = Language.Spanish,
            Welcomed = true,
            Stack = [new DialogFrame("leave-details", "phone", DialogFrame.NoValues.Add("name", "José").Add("e-mail", "a@example.com"))],
            LastAnswer = new LastAnswer("duration", "duration", "¿cuánto dura?"),
            LastSuggestions = ["Sí", "No"],
            Cases = ["case-1"],
            FirstSeen = Turns.At,
            MessageCount = 3,
        };

        IReadOnlyList<StoredActivity> stored = await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1") with { State = state, ReferenceJson = """{"user":1}""" });
        _db.Reopen();

        StoredConversation loaded = (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull();
        (loaded.Version, loaded.LastSequence, loaded.Ended).ShouldBe((1L, 2L, false));
        (loaded.State with { Stack = state.Stack, LastSuggestions = state.LastSuggestions, Cases = state.Cases }).ShouldBe(state);
        DialogFrame frame = loaded.State.Stack.ShouldHaveSingleItem();
        (frame.Dialog, frame.Step).ShouldBe(("leave-details", "phone"));
        frame.Values.ShouldBe(state.Stack[0].Values);
        loaded.State.LastSuggestions.ShouldBe(["Sí", "No"]);
        loaded.State.Cases.ShouldBe(["case-1"]);
        (await _db.Conversations.ReadActivitiesAsync("c", 0, 10, default)).ShouldBe(stored);
        (await _db.Conversations.ReadReferenceAsync("c", default)).ShouldBe("""{"user":1}""");
        stored.Select(a => (a.Sequence, a.ActivityId, a.FromBot)).ShouldBe([(1, "a1", false), (2, "a1-reply", true)]);
    }

    [Fact]
    public async Task Activities_are_read_by_watermark_and_limit()
    {
        for (int i = 0; i < 3; i++)
        {
            await _db.Conversations.CommitAsync(Turns.Turn("c", i, $"a{i}"));
        }

        (await _db.Conversations.ReadActivitiesAsync("c", 2, 3, default)).Select(a => a.Sequence).ShouldBe([3, 4, 5]);
        (await _db.Conversations.ReadActivitiesAsync("c", 6, 3, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_delivery_changes_nothing_and_gives_the_first_answer_again()
    {
        IReadOnlyList<StoredActivity> first = await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2"));
        StoredConversation? before = await _db.Conversations.LoadAsync("c", default);

        CommitOutcome again = await _db.Conversations.CommitAsync(
            Turns.Turn("c", 2, "a1", new Effect.RecordUnanswered("x", Language.English, null, 0.1)) with { Activities = [] }, default);

        again.ShouldBeOfType<CommitOutcome.Duplicate>().Activities.ShouldBe(first);
        (await _db.Conversations.LoadAsync("c", default)).ShouldBeEquivalentTo(before);
        (await _db.CountAsync("SELECT COUNT(*) FROM unanswered")).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_activity_id_in_another_conversation_is_another_message()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));

        (await _db.Conversations.CommitAsync(Turns.Turn("d", 0, "a1"), default)).ShouldBeOfType<CommitOutcome.Stored>();
    }

    [Fact]
    public async Task A_turn_computed_from_an_older_version_is_a_conflict_and_changes_nothing()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));

        (await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a2"), default)).ShouldBeOfType<CommitOutcome.Conflict>();
        (await _db.Conversations.CommitAsync(Turns.Turn("c", 7, "a3"), default)).ShouldBeOfType<CommitOutcome.Conflict>();
        (await _db.Conversations.CommitAsync(Turns.Turn("new", 1, "a4"), default)).ShouldBeOfType<CommitOutcome.Conflict>();

        (await _db.CountAsync("SELECT COUNT(*) FROM activities")).ShouldBe(2);
        (await _db.CountAsync("SELECT COUNT(*) FROM conversations")).ShouldBe(1);
    }

    [Fact]
    public async Task A_reference_stays_until_a_newer_one_and_an_end_stays()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1") with { ReferenceJson = "old" });
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2") with { EndsConversation = true });
        await _db.Conversations.CommitAsync(Turns.Turn("c", 2, "a3"));

        (await _db.Conversations.ReadReferenceAsync("c", default)).ShouldBe("old");
        (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull().Ended.ShouldBeTrue();

        await _db.Conversations.CommitAsync(Turns.Turn("c", 3, "a4") with { ReferenceJson = "new" });
        (await _db.Conversations.ReadReferenceAsync("c", default)).ShouldBe("new");
    }

    [Fact]
    public async Task Sixty_four_conversations_at_once_are_all_stored_once_and_share_transactions()
    {
        const int TurnsEach = 20;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(c => Task.Run(async () =>
        {
            for (int i = 0; i < TurnsEach; i++)
            {
                await _db.Conversations.CommitAsync(Turns.Turn($"c{c}", i, $"a{i}"));
            }
        })));

        (await _db.CountAsync("SELECT COUNT(*) FROM activities")).ShouldBe(64 * TurnsEach * 2);
        (await _db.CountAsync("SELECT COUNT(DISTINCT conversation || '/' || sequence) FROM activities")).ShouldBe(64 * TurnsEach * 2);
        (await _db.CountAsync("SELECT MIN(version) FROM conversations")).ShouldBe(TurnsEach);
        (await _db.CountAsync("SELECT MAX(last_sequence) FROM conversations")).ShouldBe(TurnsEach * 2);
    }

    [Fact]
    public async Task Of_many_deliveries_of_one_message_at_once_one_is_stored_and_the_others_are_duplicates()
    {
        CommitOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() =>
            _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"), default))));

        outcomes.Count(o => o is CommitOutcome.Stored).ShouldBe(1);
        outcomes.Count(o => o is CommitOutcome.Duplicate).ShouldBe(31);
    }

    [Fact]
    public async Task Where_a_conversation_stands_is_found_without_its_state()
    {
        (await _db.Conversations.FindAsync("c", default)).ShouldBeNull();
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));
        (await _db.Conversations.FindAsync("c", default)).ShouldBe(new ConversationHead(2, false));

        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2") with { EndsConversation = true });
        await _db.Database.WriteAsync(session => session.Execute("UPDATE conversations SET state = 'none'"), default);
        (await _db.Conversations.FindAsync("c", default)).ShouldBe(new ConversationHead(4, true));
    }

    [Fact]
    public async Task A_state_that_cannot_be_read_is_an_error_and_not_a_new_visitor()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));
        await _db.Database.WriteAsync(session => session.Execute("UPDATE conversations SET state = '{\"welcomed\":17}'"), default);

        (await Should.ThrowAsync<StorageException>(() => _db.Conversations.LoadAsync("c", default))).Fault.ShouldBe(StorageFault.Damaged);
    }
}
