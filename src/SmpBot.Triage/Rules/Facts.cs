namespace SmpBot.Triage.Rules;

/// <summary>What is known of a visitor: concepts with their states, and measures.</summary>
internal sealed class Facts(int conceptCount)
{
    private readonly StatusSet[] _statuses = new StatusSet[conceptCount];
    private readonly double?[] _measures = new double?[Enum.GetValues<MeasureName>().Length];

    public StatusSet StatusesOf(int concept) => _statuses[concept];

    public double? Measure(MeasureName name) => _measures[(int)name];

    public void Add(int concept, StatusSet status) => _statuses[concept] |= status;

    public void Set(MeasureName name, double? value) => _measures[(int)name] = value;
}
