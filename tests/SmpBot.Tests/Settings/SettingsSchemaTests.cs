using System.Reflection;
using System.Text.Json;
using SmpBot.BotFramework.Connector;
using SmpBot.BotFramework.DirectLine;
using SmpBot.BotFramework.Http;
using SmpBot.BotFramework.Limits;
using SmpBot.BotFramework.Messages;
using SmpBot.Content;
using SmpBot.Search;
using SmpBot.Storage;
using SmpBot.Storage.Retention;

namespace SmpBot.Tests.Settings;

/// <summary><c>appsettings.json</c>, its schema and the options classes say the same.</summary>
public sealed class SettingsSchemaTests
{
    /// <summary>Settings that belong into the environment or a secret store, not into a file.</summary>
    private static readonly string[] Secrets = ["DirectLine:Secret", "Bot:AppSecret", "Bot:CertificatePassword"];

    /// <summary>Read by ASP.NET Core itself.</summary>
    private static readonly string[] Framework = ["$schema", "Urls", "AllowedHosts", "Logging"];

    private static readonly (string Section, Type Options)[] Options =
    [
        ("", typeof(PublicAddressOptions)),
        (KnowledgeOptions.Section, typeof(KnowledgeOptions)),
        (EncoderOptions.Section, typeof(EncoderOptions)),
        (EncoderOptions.Section, typeof(SearchOptions)),
        (StorageOptions.Section, typeof(StorageOptions)),
        (RetentionOptions.Section, typeof(RetentionOptions)),
        (BotOptions.Section, typeof(BotOptions)),
        (TeamsOptions.Section, typeof(TeamsOptions)),
        (DirectLineOptions.Section, typeof(DirectLineOptions)),
        (ConnectorOptions.Section, typeof(ConnectorOptions)),
        (WidgetOptions.Section, typeof(WidgetOptions)),
        (RateLimitOptions.Section, typeof(RateLimitOptions)),
        (ProxyOptions.Section, typeof(ProxyOptions)),
    ];

    private static IEnumerable<string> Properties => Options.SelectMany(o => o.Options
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanWrite)
        .Select(p => o.Section.Length == 0 ? p.Name : $"{o.Section}:{p.Name}"));

    [Fact]
    public void The_schema_describes_every_setting_and_no_other()
    {
        JsonElement schema = Read("appsettings.schema.json").GetProperty("properties");
        Names(schema, type => type.TryGetProperty("properties", out JsonElement inner) ? inner : null).Except(Framework)
            .ShouldBe(Properties, ignoreOrder: true);
    }

    [Fact]
    public void The_file_shows_every_setting_that_is_no_secret() =>
        Names(Read("appsettings.json"), value => value.ValueKind == JsonValueKind.Object ? value : null)
            .Where(name => !Framework.Contains(name.Split(':')[0]))
            .ShouldBe(Properties.Except(Secrets), ignoreOrder: true);

    [Fact]
    public void The_file_shows_the_defaults_of_the_code()
    {
        JsonElement file = Read("appsettings.json");
        foreach ((string section, Type type) in Options)
        {
            object defaults = Activator.CreateInstance(type)!;
            foreach (PropertyInfo property in type.GetProperties().Where(p => p.CanWrite && !Secrets.Contains($"{section}:{p.Name}")))
            {
                JsonElement shown = (section.Length == 0 ? file : file.GetProperty(section)).GetProperty(property.Name);
                Text(shown).ShouldBe(Text(JsonSerializer.SerializeToElement(Plain(property.GetValue(defaults)))), $"{section}:{property.Name}");
            }
        }
    }

    [Fact]
    public void The_schema_describes_every_setting_in_words() =>
        Read("appsettings.schema.json").GetProperty("properties").EnumerateObject()
            .Where(p => p.Name != "$schema")
            .SelectMany(p => p.Value.TryGetProperty("properties", out JsonElement inner) ? inner.EnumerateObject().ToArray() : [p])
            .Where(p => !p.Value.TryGetProperty("description", out _))
            .Select(p => p.Name)
            .ShouldBeEmpty();

    private static object? Plain(object? value) => value is Enum name ? name.ToString().ToLowerInvariant() : value;

    private static string Text(JsonElement element) => JsonSerializer.Serialize(element);

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Repository.Path(file))).RootElement;

    private static IEnumerable<string> Names(JsonElement level, Func<JsonElement, JsonElement?> inner) =>
        level.EnumerateObject().SelectMany(property => inner(property.Value) is { } below && property.Name != "Logging"
            ? below.EnumerateObject().Select(p => $"{property.Name}:{p.Name}")
            : [property.Name]);
}
