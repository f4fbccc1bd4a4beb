using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SmpBot.Dialogs.Texts;

/// <summary>Reads the data files that are built into this assembly.</summary>
internal static class EmbeddedYaml
{
    /// <param name="name">Path below the project with dots for slashes.</param>
    public static T Read<T>(string name)
    {
        string resource = $"SmpBot.Dialogs.{name}";
        using Stream stream = typeof(EmbeddedYaml).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The embedded file {resource} is missing from the build.");
        using StreamReader reader = new(stream);
        return new DeserializerBuilder()
            .WithNamingConvention(HyphenatedNamingConvention.Instance)
            .Build()
            .Deserialize<T>(reader);
    }
}
