namespace SmpBot.Hosting;

/// <summary>What the command line or a test says about the host, above files and environment variables.</summary>
internal sealed record HostArguments
{
    /// <summary>Addresses to listen on, separated by semicolons; null leaves the setting <c>Urls</c>.</summary>
    public string? Urls { get; init; }

    /// <summary>Development, Production …; null leaves the environment variable.</summary>
    public string? Environment { get; init; }

    /// <summary>Settings by their colon-separated names.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();
}
