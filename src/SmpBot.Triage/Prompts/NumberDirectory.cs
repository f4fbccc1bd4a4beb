using SmpBot.Knowledge.Safety;

namespace SmpBot.Triage.Prompts;

/// <summary>Finds the numbers of a country.</summary>
internal sealed class NumberDirectory(IReadOnlyList<RegionNumbers> regions)
{
    private readonly RegionNumbers _others = regions.First(region => region.Countries.Contains("*"));

    public RegionNumbers For(string? country) =>
        country is null ? _others : regions.FirstOrDefault(region => region.Countries.Contains(country, StringComparer.OrdinalIgnoreCase)) ?? _others;
}
