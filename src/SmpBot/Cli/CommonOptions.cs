using System.CommandLine;
using System.Text.RegularExpressions;

namespace SmpBot.Cli;

/// <summary>Options that several commands share.</summary>
internal static partial class CommonOptions
{
    public static Option<string?> Locale()
    {
        Option<string?> locale = new("--locale") { Description = "Language of the visitor's device as BCP-47: en, en-GB, es, es-MX …" };
        locale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } value && !Bcp47().IsMatch(value))
            {
                result.AddError($"\"{value}\" is no locale; write one such as en, en-GB, es or es-MX.");
            }
        });
        return locale;
    }

    public static Option<string?> Region()
    {
        Option<string?> region = new("--region") { Description = "Country of the visitor as ISO 3166 code, for emergency numbers: US, GB, ES, MX …" };
        region.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } value && !Iso3166().IsMatch(value))
            {
                result.AddError($"\"{value}\" is no country code; write two letters such as US, GB, ES or MX.");
            }
        });
        return region;
    }

    public static Option<FileInfo?> InputFile() => new("--file") { Description = "File with JSON lines; without it they are read from standard input." };

    [GeneratedRegex("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bcp47();

    [GeneratedRegex("^[A-Za-z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso3166();
}
