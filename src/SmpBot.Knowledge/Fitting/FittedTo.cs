using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SmpBot.Knowledge.Fitting;

/// <summary>Digests what weights are fitted to, for an <see cref="IWeightStore"/>.</summary>
public sealed class FittedTo : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="programs">Types of the assemblies that make the weights: another version of the program makes others.</param>
    public FittedTo(params ReadOnlySpan<Type> programs)
    {
        foreach (Type program in programs)
        {
            _hash.AppendData(program.Module.ModuleVersionId.ToByteArray());
        }
    }

    /// <summary>Adds numbers, with their count.</summary>
    public FittedTo Add<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        _hash.AppendData(BitConverter.GetBytes(values.Length));
        _hash.AppendData(MemoryMarshal.AsBytes(values));
        return this;
    }

    /// <summary>Adds texts, with their count.</summary>
    public FittedTo Add(IReadOnlyCollection<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Add<int>([texts.Count]);
        foreach (string text in texts)
        {
            Add<char>(text);
        }

        return this;
    }

    /// <summary>The digest of all that was added.</summary>
    public byte[] Digest() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();
}
