using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Connector;
using SmpBot.BotFramework.Ports;
using SmpBot.BotFramework.Tests.Fakes;

namespace SmpBot.BotFramework.Tests.Connector;

public sealed class DeliveryScheduleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 0.0, 0.5)]
    [InlineData(1, 1.0, 1)]
    [InlineData(2, 1.0, 2)]
    [InlineData(5, 0.5, 12)]
    [InlineData(9, 1.0, 256)]
    [InlineData(13, 1.0, 300)]
    [InlineData(13, 0.0, 150)]
    public void Waiting_doubles_to_five_minutes_and_is_spread(int attempts, double random, double seconds)
    {
        Schedule(random).NextTry(Delivery(attempts), retryAfter: null).ShouldBe(Now.AddSeconds(seconds));
    }

    [Theory]
    [InlineData(1, 30, 30)]
    [InlineData(9, 1, 256)]
    [InlineData(1, 86400, 3600)]
    [InlineData(1, -5, 1)]
    public void The_channels_wish_counts_when_it_is_longer(int attempts, int retryAfter, double seconds)
    {
        Schedule(1).NextTry(Delivery(attempts), TimeSpan.FromSeconds(retryAfter)).ShouldBe(Now.AddSeconds(seconds));
    }

    [Fact]
    public void The_last_try_has_no_next()
    {
        Schedule(1).NextTry(Delivery(14), retryAfter: null).ShouldBeNull();
    }

    private static DeliverySchedule Schedule(double random) => new(new FixedTime(Now), () => random, Options.Create(new ConnectorOptions()));

    private static PendingDelivery Delivery(int attempts) => new(1, "c", "https://x/", "p", "{}", attempts, Now);
}
