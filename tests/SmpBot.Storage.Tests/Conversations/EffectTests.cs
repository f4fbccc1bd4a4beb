using SmpBot.Dialogs.Model;
using SmpBot.Storage.Cases;
using SmpBot.Storage.Feedback;
using SmpBot.Text;

namespace SmpBot.Storage.Tests.Conversations;

public sealed class EffectTests : IDisposable
{
    private readonly TestDatabase _db = new();

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task A_case_is_opened_once_with_its_contact_details()
    {
        var draft = new CaseDraft
        {
            Id = "case-a1",
            Reason = CaseReason.ContactRequest,
            Language = Language.Spanish,
            Name = "Ana",
            Phone = "+34 600 000 000",
            GoodTime = "por la tarde",
            ConsentText = "Acepto.",
            Topic = "precio",
            Level = "contact",
            Rules = ["r1", "r2"],
        };
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1", new Effect.OpenCase(draft)));
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2", new Effect.OpenCase(draft with { Name = "Eva" })));
        var cases = new CaseStore(_db.Database);

        CaseRecord record = (await cases.ListAsync(includeResolved: false, 10, default)).ShouldHaveSingleItem();

        record.ShouldBeEquivalentTo(new CaseRecord
        {
            Number = 1,
            Id = "case-a1",
            ConversationId = "c",
            Reason = "ContactRequest",
            Language = "es",
            Topic = "precio",
            Level = "contact",
            Rules = new[] { "r1", "r2" },
            OpenedAt = Turns.At,
            Contact = new ContactDetails("Ana", "+34 600 000 000", null, "por la tarde", "Acepto."),
        });
        (await cases.FindAsync("1", default)).ShouldBeEquivalentTo(record);
        (await cases.FindAsync("case-a1", default)).ShouldBeEquivalentTo(record);
        (await cases.FindAsync("2", default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_case_is_resolved_once_and_leaves_the_list()
    {
        var draft = new CaseDraft { Id = "case-a1", Reason = CaseReason.RedFlag, Language = Language.English, Level = "urgent" };
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1", new Effect.OpenCase(draft)));
        var cases = new CaseStore(_db.Database);

        (await cases.ResolveAsync("7", "Maria", Turns.At, default)).ShouldBe(CaseResolution.NotFound);
        (await cases.ResolveAsync("1", "Maria", Turns.At, default)).ShouldBe(CaseResolution.Resolved);
        (await cases.ResolveAsync("case-a1", "Joe", Turns.At.AddDays(1), default)).ShouldBe(CaseResolution.AlreadyResolved);

        (await cases.ListAsync(includeResolved: false, 10, default)).ShouldBeEmpty();
        CaseRecord resolved = (await cases.ListAsync(includeResolved: true, 10, default)).ShouldHaveSingleItem();
        (resolved.ResolvedBy, resolved.ResolvedAt, resolved.Contact).ShouldBe(("Maria", Turns.At, null));
    }

    [Fact]
    public async Task A_red_flag_case_is_raised_once_its_level_rises_and_never_lowered()
    {
        var urgent = new CaseDraft { Id = "episode-1", Reason = CaseReason.RedFlag, Language = Language.English, Level = "urgent", Rules = ["U3"] };
        CaseDraft emergency = urgent with { Level = "emergency", Rules = ["E4"] };
        var cases = new CaseStore(_db.Database);
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1", new Effect.OpenCase(urgent)));
        await cases.ResolveAsync("episode-1", "Maria", Turns.At, default);
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2", new Effect.OpenCase(emergency)));
        await _db.Conversations.CommitAsync(Turns.Turn("c", 2, "a3", new Effect.OpenCase(urgent)));

        CaseRecord open = (await cases.ListAsync(includeResolved: false, 10, default)).ShouldHaveSingleItem();

        open.Level.ShouldBe("emergency");
        open.Rules.ShouldBe(["E4"]);
        (open.ResolvedBy, open.ResolvedAt).ShouldBe((null, null));
    }

    [Fact]
    public async Task Feedback_and_unanswered_questions_are_listed_newest_first()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1", new Effect.RecordFeedback("duration", true, null, "how long", Language.English)));
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2",
            new Effect.RecordFeedback("pain", false, "too vague", null, Language.English),
            new Effect.RecordUnanswered("do you sell hats", Language.English, "recovery-hat", 0.31)) with
        { At = Turns.At.AddHours(1) });
        var feedback = new FeedbackStore(_db.Database);

        (await feedback.ListFeedbackAsync(Turns.At, 10, default)).ShouldBe(
        [
            new FeedbackRecord("pain", false, "too vague", null, "en", Turns.At.AddHours(1)),
            new FeedbackRecord("duration", true, null, "how long", "en", Turns.At),
        ]);
        (await feedback.ListFeedbackAsync(Turns.At.AddMinutes(1), 10, default)).Count.ShouldBe(1);
        (await feedback.ListUnansweredAsync(Turns.At, 10, default)).ShouldBe(
            [new UnansweredQuestion("do you sell hats", "en", "recovery-hat", 0.31, Turns.At.AddHours(1))]);
    }
}
