using Microsoft.Extensions.Configuration;

namespace SmpBot.BotFramework.Settings;

/// <summary>A list in the settings: a JSON array, or one string with commas, semicolons or spaces between (environment variables).</summary>
internal static class SettingList
{
    /// <summary>Null when the setting is absent.</summary>
    public static IReadOnlyList<string>? Read(IConfiguration configuration, string key)
    {
        IConfigurationSection section = configuration.GetSection(key);
        if (!section.Exists())
        {
            return null;
        }

        IEnumerable<string> values = section.Value is { } line
            ? line.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : section.GetChildren().Select(child => child.Value?.Trim() ?? "").Where(value => value.Length > 0);
        return [.. values];
    }
}
