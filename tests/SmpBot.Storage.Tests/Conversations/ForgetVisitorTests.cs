using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Cases;
using SmpBot.Storage.Tokens;
using SmpBot.Text;

namespace SmpBot.Storage.Tests.Conversations;

public sealed class ForgetVisitorTests : IDisposable
{
    private const string Secret = "xyzzysecret";

    private readonly TestDatabase _db = new();

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task Nothing_that_the_visitor_said_or_left_is_on_the_disk_afterwards()
    {
        await FillAsync();
        _db.RawContent().ShouldContain(Secret);

        await ForgetAsync();
        (await _db.Database.CompactLogAsync(default)).ShouldBeTrue();

        _db.RawContent().ShouldNotContain(Secret);
    }

    [Fact]
    public async Task The_receipt_is_stored_and_sequence_numbers_go_on()
    {
        await FillAsync();

        IReadOnlyList<StoredActivity> last = await ForgetAsync();

        last.Select(a => a.Sequence).ShouldBe([3, 4]);
        (await _db.Conversations.ReadActivitiesAsync("c", 0, 10, default)).Select(a => a.ActivityId).ShouldBe(["forget-reply"]);
        (await _db.CountAsync("SELECT COUNT(*) FROM erasures WHERE receipt = 'R-1'")).ShouldBe(1);
        StoredConversation after = (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull();
        (after.Version, after.LastSequence).ShouldBe((2L, 4L));
        (await _db.Conversations.ReadReferenceAsync("c", default)).ShouldBeNull();
        (await new ResumeTokenStore(_db.Database).TakeAsync("hash", Turns.At, default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_receipt_is_delivered_and_earlier_deliveries_are_not()
    {
        await FillAsync();

        await ForgetAsync();

        (await new SmpBot.Storage.Outbox.OutboxStore(_db.Database).ClaimDueAsync(Turns.At, Turns.At.AddMinutes(1), 10, default))
            .ShouldHaveSingleItem().Json.ShouldContain("forgotten");
    }

    [Fact]
    public async Task Staff_still_see_that_there_was_a_case()
    {
        await FillAsync();

        await ForgetAsync();

        CaseRecord record = (await new CaseStore(_db.Database).FindAsync("1", default)).ShouldNotBeNull();
        (record.ConversationId, record.Topic, record.Level, record.Contact, record.ErasedAt).ShouldBe((null, null, null, null, Turns.At));
        record.Rules.ShouldBeEmpty();
        (await _db.CountAsync("SELECT COUNT(*) FROM feedback WHERE entry = 'pain' AND helpful = 0 AND conversation IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Another_visitor_is_untouched()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("other", 0, "o1"));
        await FillAsync();

        await ForgetAsync();

        (await _db.Conversations.ReadActivitiesAsync("other", 0, 10, default)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_second_delivery_of_the_request_gives_the_receipt_again()
    {
        await FillAsync();
        await ForgetAsync();

        CommitOutcome again = await _db.Conversations.CommitAsync(Turns.Turn("c", 2, "forget", new Effect.ForgetVisitor("R-2")), default);

        again.ShouldBeOfType<CommitOutcome.Duplicate>().Activities.Select(a => a.ActivityId).ShouldBe(["forget-reply"]);
        (await _db.CountAsync("SELECT COUNT(*) FROM erasures")).ShouldBe(1);
    }

    private async Task FillAsync()
    {
        await new ResumeTokenStore(_db.Database).StoreAsync(new ResumeGrant("hash", "c", Secret, Turns.At.AddDays(1)), default);
        var draft = new CaseDraft
        {
            Id = "case-" + Secret,
            Reason = CaseReason.ContactRequest,
            Language = Language.English,
            Name = Secret,
            Topic = Secret,
            Rules = [Secret],
        };
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1",
            new Effect.OpenCase(draft),
            new Effect.RecordFeedback("pain", false, Secret, Secret, Language.English),
            new Effect.RecordUnanswered(Secret, Language.English, null, 0.2)) with
        {
            Activities = [new NewActivity("a1", false, Secret), new NewActivity("a1-reply", true, Secret)],
            State = new ConversationState { LastAnswer = new LastAnswer("pain", "pain", Secret) },
            Deliveries = [Turns.Delivery(Secret)],
            ReferenceJson = Secret,
        });
    }

    private Task<IReadOnlyList<StoredActivity>> ForgetAsync() => _db.Conversations.CommitAsync(Turns.Turn("c", 1, "forget", new Effect.ForgetVisitor("R-1")) with
    {
        Activities = [new NewActivity("forget", false, Secret), new NewActivity("forget-reply", true, "receipt R-1")],
        State = new ConversationState(),
        Deliveries = [Turns.Delivery("forgotten")],
        ReferenceJson = Secret,
    });
}
