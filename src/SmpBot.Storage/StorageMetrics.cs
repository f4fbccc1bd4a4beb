using System.Diagnostics.Metrics;

namespace SmpBot.Storage;

/// <summary>Measurements of the store, under the meter <see cref="MeterName"/>.</summary>
public sealed class StorageMetrics
{
    public const string MeterName = "SmpBot.Storage";

    private readonly Histogram<double> _commits;
    private readonly Histogram<int> _sizes;
    private readonly Counter<long> _failures;
    private readonly Counter<long> _swept;

    public StorageMetrics(IMeterFactory factory)
    {
        Meter meter = factory.Create(MeterName);
        _commits = meter.CreateHistogram<double>("smpbot.storage.commit.duration", "s", "One transaction, from its begin to the flushed disk.");
        _sizes = meter.CreateHistogram<int>("smpbot.storage.commit.writes", "{write}", "Writes that one transaction took together.");
        _failures = meter.CreateCounter<long>("smpbot.storage.failures", "{failure}", "Transactions that failed, by fault.");
        _swept = meter.CreateCounter<long>("smpbot.storage.swept", "{row}", "Rows erased because their time was over, by kind.");
    }

    internal void Committed(int writes, TimeSpan duration)
    {
        _commits.Record(duration.TotalSeconds);
        _sizes.Record(writes);
    }

    internal void Failed(StorageFault fault) => _failures.Add(1, new KeyValuePair<string, object?>("fault", fault.ToString()));

    internal void Swept(string kind, long rows) => _swept.Add(rows, new KeyValuePair<string, object?>("kind", kind));
}
