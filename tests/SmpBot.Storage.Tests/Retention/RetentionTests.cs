using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Cases;
using SmpBot.Storage.Outbox;
using SmpBot.Storage.Retention;
using SmpBot.Storage.Tokens;
using SmpBot.Text;

namespace SmpBot.Storage.Tests.Retention;

public sealed class RetentionTests : IDisposable
{
    private readonly TestDatabase _db = new();
    private readonly FixedTime _time = new();

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task Every_kind_is_erased_when_its_own_time_is_over_and_counted()
    {
        await FillAsync();

        (await SweepAfterAsync(TimeSpan.FromHours(12))).ShouldBe("nothing");
        (await SweepAfterAsync(TimeSpan.FromDays(2))).ShouldBe("resume tokens 1");
        (await SweepAfterAsync(TimeSpan.FromDays(8))).ShouldBe("deliveries 1");
        (await SweepAfterAsync(TimeSpan.FromDays(31))).ShouldBe("transcripts 4, turns 2");
        (await SweepAfterAsync(TimeSpan.FromDays(91))).ShouldBe("states 1");
        (await SweepAfterAsync(TimeSpan.FromDays(181))).ShouldBe("contact details 1, feedback 1, unanswered 1");
        (await SweepAfterAsync(TimeSpan.FromDays(366))).ShouldBe("cases 1");
        (await SweepAfterAsync(TimeSpan.FromDays(5000))).ShouldBe("nothing");
    }

    [Fact]
    public async Task What_stays_is_the_counters_the_thumbs_and_that_a_case_was_open()
    {
        await FillAsync();

        await SweepAfterAsync(TimeSpan.FromDays(400));

        StoredConversation conversation = (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull();
        (conversation.Version, conversation.LastSequence, conversation.State.Welcomed).ShouldBe((2L, 4L, false));
        (await _db.CountAsync("SELECT COUNT(*) FROM feedback WHERE helpful = 0")).ShouldBe(1);
        (await new CaseStore(_db.Database).ListAsync(includeResolved: true, 10, default)).ShouldHaveSingleItem().Topic.ShouldBeNull();
        (await new OutboxStore(_db.Database).ListAsync(null, 10, default)).ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Pending);
        _db.RawContent().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_conversation_that_goes_on_keeps_its_state()
    {
        await FillAsync();
        await _db.Conversations.CommitAsync(Turns.Turn("c", 2, "a3") with { At = Turns.At.AddDays(60) });

        (await SweepAfterAsync(TimeSpan.FromDays(91))).ShouldNotContain("states");

        (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull().State.Welcomed.ShouldBeTrue();
        (await _db.Conversations.ReadActivitiesAsync("c", 0, 10, default)).Select(a => a.Sequence).ShouldBe([]);
    }

    [Fact]
    public async Task More_rows_than_one_transaction_takes_are_all_erased()
    {
        await _db.Database.WriteAsync(
            s =>
            {
                for (int i = 0; i < 4500; i++)
                {
                    s.Execute("INSERT INTO unanswered (question, language, confidence, at) VALUES ('q', 'en', 0, 0)");
                }

                return true;
            },
            default);

        (await SweepAfterAsync(TimeSpan.FromDays(1))).ShouldBe("unanswered 4500");
    }

    [Fact]
    public void Options_outside_their_range_name_the_setting_and_what_to_write()
    {
        var options = new RetentionOptions { TranscriptDays = 0 };
        List<ValidationResult> results = [];

        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true).ShouldBeFalse();

        results.ShouldHaveSingleItem().ErrorMessage.ShouldBe("Retention:TranscriptDays is 0; write a number from 1 to 3650.");
    }

    private async Task FillAsync()
    {
        var draft = new CaseDraft { Id = "case-1", Reason = CaseReason.ContactRequest, Language = Language.English, Name = "secret", Topic = "secret" };
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1",
            new Effect.OpenCase(draft),
            new Effect.RecordFeedback("pain", false, "secret", null, Language.English),
            new Effect.RecordUnanswered("secret", Language.English, null, 0.2)) with
        {
            Deliveries = [Turns.Delivery("first")],
            ReferenceJson = "secret",
        });
        var outbox = new OutboxStore(_db.Database);
        await outbox.RecordSentAsync((await outbox.ClaimDueAsync(Turns.At, Turns.At.AddMinutes(1), 1, default)).Single().DeliveryId, null, Turns.At, default);
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2") with { Deliveries = [Turns.Delivery("waits")] });
        await new ResumeTokenStore(_db.Database).StoreAsync(new ResumeGrant("hash", "c", "secret", Turns.At.AddDays(1)), default);
    }

    private async Task<string> SweepAfterAsync(TimeSpan time)
    {
        _time.Now = Turns.At + time;
        var sweep = new RetentionSweep(_db.Database, Options.Create(new RetentionOptions()), _time, _db.Metrics);
        return (await sweep.RunAsync(default)).ToString();
    }

    private sealed class FixedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
