using SmpBot.Knowledge.Fitting;

namespace SmpBot.Tests.Shared;

/// <summary>Keeps in memory what a start computes, and notes what was kept and opened.</summary>
internal sealed class WeightShelf : IWeightStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (byte[] Inputs, byte[] Weights)> _weights = [];

    public List<string> Kept { get; } = [];

    public List<string> Opened { get; } = [];

    public Stream? Open(string name, ReadOnlySpan<byte> inputs)
    {
        lock (_lock)
        {
            if (!_weights.TryGetValue(name, out (byte[] Inputs, byte[] Weights) known) || !inputs.SequenceEqual(known.Inputs))
            {
                return null;
            }

            Opened.Add(name);
            return new MemoryStream(known.Weights, writable: false);
        }
    }

    public void Keep(string name, ReadOnlySpan<byte> inputs, Action<Stream> write)
    {
        using var weights = new MemoryStream();
        write(weights);
        lock (_lock)
        {
            _weights[name] = (inputs.ToArray(), weights.ToArray());
            Kept.Add(name);
        }
    }
}
