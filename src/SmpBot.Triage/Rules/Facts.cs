namespace SmpBot.Triage.Rules;

/// <summary>What is known of a visitor: concepts with their states, and measures.</summary>
internal sealed class Facts(int conceptCount)
{
    private static readonly int s_measureCount = Enum.GetValues<MeasureName>().Length;

    private readonly StatusSet[] _statuses = new StatusSet[conceptCount];
    private readonly double?[] _measures = new double?[s_measureCount];
    private readonly List<int> _named = [];

    /// <summary>The concepts that have a state.</summary>
    public IReadOnlyList<int> Named => _named;

    public StatusSet StatusesOf(int concept) => _statuses[concept];

    public double? Measure(MeasureName name) => _measures[(int)name];

    public void Add(int concept, StatusSet status)
    {
        if (_statuses[concept] == StatusSet.None && status != StatusSet.None)
        {
            _named.Add(concept);
        }

        _statuses[concept] |= status;
    }

    public void Set(MeasureName name, double? value) => _measures[(int)name] = value;
}
