using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SmpBot.Search.Encoder;

/// <summary>
/// The vectors of a content's phrasings, kept in a file between two starts. While the index is built it reads what is there and
/// computes what is missing; <see cref="Complete"/> writes the file anew when something was, and from then on every text goes to the
/// encoder. A damaged file is the same as none: every vector can be computed again.
/// </summary>
public sealed class PhrasingVectors : ISentenceEncoder
{
    private const int KeyBytes = 16;
    private const string Magic = "SMPVEC03";

    private readonly ISentenceEncoder _encoder;
    private readonly string _file;
    private readonly Dictionary<UInt128, float[]> _known;
    private readonly Dictionary<UInt128, float[]> _used = [];
    private volatile bool _isComplete;

    private readonly CancellationToken _cancellation;

    private PhrasingVectors(ISentenceEncoder encoder, string file, Dictionary<UInt128, float[]> known, CancellationToken cancellation) =>
        (_encoder, _file, _known, _cancellation) = (encoder, file, known, cancellation);

    public int Dimensions => _encoder.Dimensions;

    /// <summary>Opens the vectors; the file need not exist.</summary>
    /// <param name="file">Where they are kept.</param>
    /// <param name="encoder">Computes what is missing.</param>
    /// <param name="cancellation">Ends the building: from then on every text throws, until <see cref="Complete"/>.</param>
    public static PhrasingVectors Open(string file, ISentenceEncoder encoder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        return new PhrasingVectors(encoder, file, Read(file, encoder.Dimensions), cancellation);
    }

    /// <summary>One thread at a time until <see cref="Complete"/>, since an index is built by one; then as the encoder allows.</summary>
    public float[] Encode(string text)
    {
        if (_isComplete)
        {
            return _encoder.Encode(text);
        }

        _cancellation.ThrowIfCancellationRequested();
        UInt128 key = Key(text);
        if (!_used.TryGetValue(key, out float[]? vector))
        {
            vector = _known.TryGetValue(key, out float[]? kept) ? kept : _encoder.Encode(text);
            _used[key] = vector;
        }

        return vector;
    }

    /// <summary>Ends the building: writes the vectors that were used, when the file does not hold just these; whoever reads meanwhile sees the old file or the new one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Complete()
    {
        _isComplete = true;
        if (_cancellation.IsCancellationRequested)
        {
            KeepUnread();
        }

        if (_used.Count != _known.Count || !_used.Keys.All(_known.ContainsKey))
        {
            Write();
        }

        _known.Clear();
        _known.TrimExcess();
        _used.Clear();
        _used.TrimExcess();
    }

    /// <summary>An index that was not built to its end has not come to all of its texts.</summary>
    private void KeepUnread()
    {
        foreach ((UInt128 key, float[] vector) in _known)
        {
            _used.TryAdd(key, vector);
        }
    }

    private void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_file))!);
        string partial = $"{_file}.{Environment.ProcessId}.partial";
        using (BinaryWriter writer = new(File.Create(partial), Encoding.UTF8))
        {
            writer.Write(Encoding.ASCII.GetBytes(Magic));
            writer.Write(Dimensions);
            writer.Write(_used.Count);
            foreach ((UInt128 key, float[] vector) in _used.OrderBy(pair => pair.Key))
            {
                writer.Write((ulong)(key >> 64));
                writer.Write((ulong)key);
                writer.Write(MemoryMarshal.AsBytes(vector.AsSpan()));
            }
        }

        File.Move(partial, _file, overwrite: true);
    }

    private static Dictionary<UInt128, float[]> Read(string file, int dimensions)
    {
        Dictionary<UInt128, float[]> vectors = [];
        try
        {
            using BinaryReader reader = new(File.OpenRead(file), Encoding.UTF8);
            if (Encoding.ASCII.GetString(reader.ReadBytes(Magic.Length)) != Magic || reader.ReadInt32() != dimensions)
            {
                return [];
            }

            for (int left = reader.ReadInt32(); left > 0; left--)
            {
                UInt128 key = new(reader.ReadUInt64(), reader.ReadUInt64());
                float[] vector = new float[dimensions];
                reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(vector.AsSpan()));
                vectors[key] = vector;
            }

            return vectors;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static UInt128 Key(string text)
    {
        ReadOnlySpan<byte> hash = SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())).AsSpan(0, KeyBytes);
        return new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }
}
