using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SmpBot.BotFramework;

/// <summary>Measurements of the Bot Framework surfaces, under the meter <see cref="MeterName"/>.</summary>
internal sealed class BotFrameworkMetrics
{
    public const string MeterName = "SmpBot.BotFramework";

    private readonly Counter<long> _activities;
    private readonly Histogram<double> _turns;
    private readonly UpDownCounter<long> _sockets;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _refusals;

    public BotFrameworkMetrics(IMeterFactory factory)
    {
        Meter meter = factory.Create(MeterName);
        _activities = meter.CreateCounter<long>("smpbot.activities", "{activity}", "Activities taken, by channel and type.");
        _turns = meter.CreateHistogram<double>("smpbot.turn.duration", "s", "From the activity to the committed turn, by channel and outcome.");
        _sockets = meter.CreateUpDownCounter<long>("smpbot.directline.sockets", "{socket}", "Open Direct Line streams.");
        _deliveries = meter.CreateCounter<long>("smpbot.connector.deliveries", "{delivery}", "Attempts to post to a Connector, by outcome.");
        _refusals = meter.CreateCounter<long>("smpbot.requests.refused", "{request}", "Requests refused, by reason.");
    }

    public void ActivityTaken(string channel, string type) =>
        _activities.Add(1, new TagList { { "channel", Known(channel, Channels) }, { "type", Known(type, Types) } });

    public void TurnTaken(string channel, string outcome, TimeSpan duration) =>
        _turns.Record(duration.TotalSeconds, new TagList { { "channel", Known(channel, Channels) }, { "outcome", outcome } });

    public void SocketOpened() => _sockets.Add(1);

    public void SocketClosed() => _sockets.Add(-1);

    public void DeliveryTried(string outcome) => _deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Refused(string reason) => _refusals.Add(1, new KeyValuePair<string, object?>("reason", reason));

    private static IReadOnlyList<string> Channels { get; } = ["directline", "msteams", "webchat", "emulator"];

    private static IReadOnlyList<string> Types { get; } =
        ["message", "conversationUpdate", "typing", "event", "invoke", "endOfConversation", "installationUpdate", "messageReaction"];

    /// <summary>Clients choose these values, so what is not known must not make a new series.</summary>
    private static string Known(string value, IReadOnlyList<string> known) => known.Contains(value, StringComparer.Ordinal) ? value : "other";
}
