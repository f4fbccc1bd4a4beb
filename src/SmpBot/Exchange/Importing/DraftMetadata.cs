using System.Globalization;
using System.Text.RegularExpressions;
using SmpBot.Exchange.Delimited;
using SmpBot.Exchange.Drafts;
using SmpBot.Knowledge.Model;

namespace SmpBot.Exchange.Importing;

/// <summary>
/// The front matter that stands in metadata. A pair that fits no key, or whose value the key cannot take, becomes a note, so nothing is lost.
/// </summary>
internal static partial class DraftMetadata
{
    public const string Language = "language";
    public const string Id = "id";

    /// <summary>The value of a key, or null.</summary>
    public static string? Find(string metadata, string key) =>
        MetadataText.Read(metadata).Where(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(p => MetadataText.Unescape(p.Value)).FirstOrDefault();

    public static bool IsId(string text) => IdShape().IsMatch(text);

    public static EntryDraft Apply(EntryDraft draft, string metadata)
    {
        foreach ((string key, string value) in MetadataText.Read(metadata))
        {
            draft = Apply(draft, key.ToLowerInvariant(), value)
                ?? draft with { Notes = [.. draft.Notes, $"metadata of the imported file: {key}: {MetadataText.Unescape(value)}"] };
        }

        return draft;
    }

    private static EntryDraft? Apply(EntryDraft draft, string key, string value) => key switch
    {
        Language when value == draft.Language => draft,
        Id when value == draft.Id => draft,
        "topic" when IsId(value) => draft with { Topic = value },
        "sources" when MetadataText.ReadList(value) is var ids && ids.All(IsId) => draft with { Sources = ids },
        "followups" when MetadataText.ReadList(value) is var ids && ids.All(IsId) => draft with { FollowUps = ids },
        "allow" => draft with { Allow = MetadataText.ReadList(value) },
        "evidence" when Enum.TryParse(value, ignoreCase: true, out Evidence grade) && Enum.IsDefined(grade) => draft with { Evidence = grade },
        "medical" when bool.TryParse(value, out bool medical) => draft with { Medical = medical },
        "pointer" when bool.TryParse(value, out bool pointer) => draft with { IsPointer = pointer },
        "reviewed" when Day(value) is { } day => draft with { Reviewed = day },
        "expires" when Day(value) is { } day => draft with { Expires = day },
        _ => null,
    };

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex IdShape();
}
