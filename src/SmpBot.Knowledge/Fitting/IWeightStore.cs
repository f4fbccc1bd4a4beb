namespace SmpBot.Knowledge.Fitting;

/// <summary>
/// Keeps weights that were fitted to the content until the next start: fitting takes longer than reading. What is kept belongs to exactly
/// what it was fitted to, so whoever reads it decides as whoever fitted it.
/// </summary>
public interface IWeightStore
{
    /// <summary>Opens the weights that were kept under a name; null when there are none, or none for these inputs.</summary>
    /// <param name="name">What they are for: lower case words with hyphens.</param>
    /// <param name="inputs">Digest of all that they were fitted to, the program among it.</param>
    Stream? Open(string name, ReadOnlySpan<byte> inputs);

    /// <summary>Keeps weights in place of those under the same name. Where that is not possible they are fitted again at the next start.</summary>
    /// <param name="name">What they are for: lower case words with hyphens.</param>
    /// <param name="inputs">Digest of all that they were fitted to, the program among it.</param>
    /// <param name="write">Writes them.</param>
    void Keep(string name, ReadOnlySpan<byte> inputs, Action<Stream> write);
}
