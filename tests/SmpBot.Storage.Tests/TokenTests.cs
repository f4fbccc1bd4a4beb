using SmpBot.BotFramework.Ports;
using SmpBot.Storage.Tokens;

namespace SmpBot.Storage.Tests;

public sealed class TokenTests : IDisposable
{
    private readonly TestDatabase _db = new();

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task A_resume_grant_is_given_to_one_of_many_callers()
    {
        var tokens = new ResumeTokenStore(_db.Database);
        var grant = new ResumeGrant("hash", "c", "visitor", Turns.At.AddDays(1));
        await tokens.StoreAsync(grant, default);

        ResumeGrant?[] taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => tokens.TakeAsync("hash", Turns.At, default))));

        taken.Where(g => g is not null).ShouldBe([grant]);
    }

    [Fact]
    public async Task An_expired_or_unknown_grant_is_null()
    {
        var tokens = new ResumeTokenStore(_db.Database);
        await tokens.StoreAsync(new ResumeGrant("hash", "c", "visitor", Turns.At), default);

        (await tokens.TakeAsync("hash", Turns.At, default)).ShouldBeNull();
        (await tokens.TakeAsync("other", Turns.At, default)).ShouldBeNull();
    }

    [Fact]
    public async Task All_callers_are_given_the_same_signing_key_also_after_a_restart()
    {
        byte[][] keys = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() =>
            new SigningKeyStore(_db.Database, TimeProvider.System).GetOrAddAsync("directline", [(byte)i], default))));

        keys.ShouldAllBe(k => k.SequenceEqual(keys[0]));
        (await new SigningKeyStore(_db.Reopen(), TimeProvider.System).GetOrAddAsync("directline", [99], default)).ShouldBe(keys[0]);
        (await new SigningKeyStore(_db.Database, TimeProvider.System).GetOrAddAsync("other", [99], default)).ShouldBe([99]);
    }
}
