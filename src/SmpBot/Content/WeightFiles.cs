using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SmpBot.Knowledge.Fitting;
using SmpBot.Storage;

namespace SmpBot.Content;

/// <summary>
/// Fitted weights as files beside the database, one for each name: the digest of what they were fitted to, the digest of the weights, the
/// weights. A file that is damaged, or of other content, is the same as none.
/// </summary>
internal sealed partial class WeightFiles(IOptions<StorageOptions> storage, ILogger<WeightFiles> log) : IWeightStore
{
    private readonly string _folder = Path.GetDirectoryName(Path.GetFullPath(storage.Value.Path))!;

    public Stream? Open(string name, ReadOnlySpan<byte> inputs)
    {
        FileStream? file = null;
        try
        {
            file = File.OpenRead(FileOf(name));
            if (IsFor(file, inputs))
            {
                return file;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There is none, or it cannot be read: the weights are fitted again.
        }

        file?.Dispose();
        return null;
    }

    public void Keep(string name, ReadOnlySpan<byte> inputs, Action<Stream> write)
    {
        string partial = $"{FileOf(name)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.partial";
        try
        {
            Directory.CreateDirectory(_folder);
            using (FileStream file = File.Create(partial))
            {
                Write(file, inputs, write);
            }

            File.Move(partial, FileOf(name), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(log, FileOf(name), e.Message);
        }
    }

    /// <summary>Leaves the file at the beginning of the weights.</summary>
    private static bool IsFor(FileStream file, ReadOnlySpan<byte> inputs)
    {
        Span<byte> head = stackalloc byte[2 * SHA256.HashSizeInBytes];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head[..SHA256.HashSizeInBytes].SequenceEqual(inputs))
        {
            return false;
        }

        bool sound = head[SHA256.HashSizeInBytes..].SequenceEqual(SHA256.HashData(file));
        file.Position = head.Length;
        return sound;
    }

    private static void Write(FileStream file, ReadOnlySpan<byte> inputs, Action<Stream> write)
    {
        file.Write(inputs);
        file.Write(new byte[SHA256.HashSizeInBytes]);
        write(file);
        file.Position = 2 * SHA256.HashSizeInBytes;
        byte[] digest = SHA256.HashData(file);
        file.Position = SHA256.HashSizeInBytes;
        file.Write(digest);
    }

    private string FileOf(string name) => Path.Combine(_folder, $"{name}.weights");

    private static partial class Log
    {
        [LoggerMessage(121, LogLevel.Warning, "Fitted weights cannot be kept in {File} and are fitted at every start: {Reason}")]
        public static partial void NotKept(ILogger logger, string file, string reason);
    }
}
