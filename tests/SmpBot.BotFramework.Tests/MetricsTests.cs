using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests;

public sealed class MetricsTests
{
    [Fact]
    public async Task Activities_turns_and_refusals_are_counted_and_unknown_names_make_no_new_series()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);
        ConcurrentDictionary<string, double> sums = new();
        using MeterListener listener = Listen(bot, sums);
        string token = channel.Keys.Token(channel.ServiceUrl, bot.Time.GetUtcNow());

        await bot.PostAsync("/api/messages", channel.Activity("hello"), token);
        await bot.PostAsync("/api/messages", channel.Activity(change: activity => activity["type"] = "madeUp"), token);
        await bot.PostAsync("/api/messages", channel.Activity());
        await channel.WaitForMessagesAsync(1);
        await FakeChannel.WaitAsync(() => sums.Keys.ToArray(), keys => keys.Any(key => key.StartsWith("smpbot.connector", StringComparison.Ordinal)));

        sums.ShouldContainKeyAndValue("smpbot.activities{activity} channel=msteams type=message", 1);
        sums.ShouldContainKeyAndValue("smpbot.activities{activity} channel=msteams type=other", 1);
        sums.ShouldContainKeyAndValue("smpbot.requests.refused{request} reason=no-token", 1);
        sums.ShouldContainKeyAndValue("smpbot.connector.deliveries{delivery} outcome=sent", 1);
        sums.ShouldContainKey("smpbot.turn.durations channel=msteams outcome=stored");
    }

    private static MeterListener Listen(TestBot bot, ConcurrentDictionary<string, double> sums)
    {
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Scope == (object?)bot.MeterFactory && instrument.Meter.Name == "SmpBot.BotFramework")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(sums, instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(sums, instrument, value, tags));
        listener.Start();
        return listener;
    }

    private static void Add(ConcurrentDictionary<string, double> sums, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string name = $"{instrument.Name}{instrument.Unit}";
        foreach (KeyValuePair<string, object?> tag in tags)
        {
            name += $" {tag.Key}={tag.Value}";
        }

        sums.AddOrUpdate(name, value, (_, sum) => sum + value);
    }
}
