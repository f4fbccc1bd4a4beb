namespace SmpBot.Knowledge.Fitting;

/// <summary>
/// Keeps what was computed from the content until the next start (weights that were fitted, indexes, compiled patterns): computing takes
/// longer than reading. What is kept belongs to exactly what it was computed from, so whoever reads it decides as whoever computed it.
/// </summary>
public interface IWeightStore
{
    /// <summary>Opens what was kept under a name; null when there are none, or none for these inputs.</summary>
    /// <param name="name">What it is for: lower case words with hyphens.</param>
    /// <param name="inputs">Digest of all that it was computed from, the program among it.</param>
    Stream? Open(string name, ReadOnlySpan<byte> inputs);

    /// <summary>Keeps it in place of what stands under the same name. Where that is not possible it is computed again at the next start.</summary>
    /// <param name="name">What it is for: lower case words with hyphens.</param>
    /// <param name="inputs">Digest of all that it was computed from, the program among it.</param>
    /// <param name="write">Writes it.</param>
    void Keep(string name, ReadOnlySpan<byte> inputs, Action<Stream> write);
}
