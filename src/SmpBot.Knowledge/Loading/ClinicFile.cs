using System.Globalization;
using SmpBot.Knowledge.Formats;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Loading;

/// <summary>Reads <c>clinic.yaml</c>.</summary>
internal static class ClinicFile
{
    /// <summary>The clinic as far as the file could be understood; only meant to be used when no error was reported.</summary>
    public static Clinic Read(ContentFile file)
    {
        YamlMap keys = CatalogFiles.ReadKeys(file, ContentFormats.Clinic) ?? new YamlMap(1, []);
        CheckTimeZone(keys, file.Issues);
        return new Clinic
        {
            Name = keys.Text("name") ?? "",
            Phone = keys.Text("phone"),
            Email = keys.Text("email"),
            Address = keys.Text("address"),
            Website = WebAddress(keys, "website"),
            BookingUrl = WebAddress(keys, "bookingUrl"),
            EbookUrl = WebAddress(keys, "ebookUrl"),
            Region = keys.Text("region"),
            TimeZone = keys.Text("timeZone"),
            OpeningHours = [.. keys.Maps("openingHours").SelectMany(item => ReadHours(item, file.Issues)).OrderBy(h => h.Day).ThenBy(h => h.Opens)],
            Guarantee = ReadLocalized(keys, "guarantee", file.Issues),
            PrivacyNotice = ReadLocalized(keys, "privacyNotice", file.Issues),
            ConsentText = ReadLocalized(keys, "consentText", file.Issues),
        };
    }

    private static Uri? WebAddress(YamlMap keys, string name) =>
        Uri.TryCreate(keys.Text(name), UriKind.Absolute, out Uri? address) ? address : null;

    private static void CheckTimeZone(YamlMap keys, FileIssues issues)
    {
        if (keys.Scalar("timeZone") is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone.Text.Trim(), out _))
        {
            issues.Warning(zone.Line, "unknown-time-zone",
                $"This computer does not know the time zone '{zone.Text.Trim()}': correct it (such as America/New_York), or install the zone data (tzdata). The bot gives opening hours without saying whether the clinic is open now.");
        }

        if (keys.Find("openingHours")?.Value is YamlList { Items.Count: > 0 } && keys.Text("timeZone") is null)
        {
            issues.Error(keys.LineOf("openingHours"), "missing-key", "'openingHours' needs 'timeZone': add it, such as America/New_York.");
        }
    }

    private static IEnumerable<OpeningHours> ReadHours(YamlMap item, FileIssues issues)
    {
        if (!TryTime(item, "opens", out TimeOnly opens) || !TryTime(item, "closes", out TimeOnly closes))
        {
            return [];
        }

        if (closes <= opens)
        {
            issues.Error(item.LineOf("closes"), "wrong-hours", "'closes' is not after 'opens': write the later time of the same day; for hours past midnight write two items.");
        }

        return item.Texts("days")
            .Where(day => Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out _))
            .Select(day => new OpeningHours(Enum.Parse<DayOfWeek>(day, ignoreCase: true), opens, closes));
    }

    private static bool TryTime(YamlMap item, string key, out TimeOnly time) =>
        TimeOnly.TryParseExact(item.Text(key), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>Null when both languages are empty; an issue when one is.</summary>
    private static LocalizedText? ReadLocalized(YamlMap keys, string name, FileIssues issues)
    {
        string? en = keys.Map(name)?.Text("en");
        string? es = keys.Map(name)?.Text("es");
        if (en is null && es is null)
        {
            return null;
        }

        if (en is null || es is null)
        {
            issues.Error(keys.LineOf(name), "missing-translation", $"'{name}' is written in one language only: write '{(en is null ? "en" : "es")}' too, or leave both empty.");
        }

        return new LocalizedText(en ?? "", es ?? "");
    }
}
