namespace SmpBot.Knowledge.Model;

/// <summary>All content of one moment, validated and immutable.</summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<(string Language, string Id), KnowledgeEntry> _byId;

    public KnowledgeBase(IReadOnlyList<KnowledgeEntry> entries)
    {
        Entries = [.. entries.OrderBy(e => e.Language, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal)];
        _byId = Entries.ToDictionary(e => (e.Language, e.Id));
    }

    /// <summary>Every entry, ordered by language and id.</summary>
    public IReadOnlyList<KnowledgeEntry> Entries { get; }

    /// <summary>Topic keys with their titles.</summary>
    public required IReadOnlyDictionary<string, Topic> Topics { get; init; }

    /// <summary>Cited sources by id.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required Clinic Clinic { get; init; }

    /// <summary>Lexicons by language code.</summary>
    public required IReadOnlyDictionary<string, Lexicon> Lexicons { get; init; }

    /// <summary>SHA-256 over path and text of every content file, the safety files among them, lower-case hex; the same for LF and CRLF.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The entry of that id in that language, or null.</summary>
    public KnowledgeEntry? Find(string language, string id) => _byId.GetValueOrDefault((language, id));
}

/// <summary>A topic key with its title in each language.</summary>
public sealed record Topic(string Key, LocalizedText Title);

/// <summary>A short text in every language of the bot.</summary>
public sealed record LocalizedText(string En, string Es)
{
    /// <summary>The text for <c>en</c> or <c>es</c>.</summary>
    public string For(string language) => language == "es" ? Es : En;
}

/// <summary>A source that answers cite.</summary>
/// <param name="Id">Key.</param>
/// <param name="Title">Title as shown.</param>
/// <param name="Authors">Who wrote it, if known.</param>
/// <param name="Year">When, if known.</param>
/// <param name="Url">Where, if it can be linked.</param>
/// <param name="Kind">clinic, practitioners, review, study or regulator.</param>
/// <param name="Verified">False: referred to by the clinic, not seen by us.</param>
public sealed record Source(string Id, string Title, string? Authors, int? Year, Uri? Url, Evidence Kind, bool Verified);

/// <summary>Words that mean the same to this search, per language.</summary>
/// <param name="Synonyms">Groups of words or short phrases that stand for each other.</param>
/// <param name="Abbreviations">Short form to long form.</param>
/// <param name="Misspellings">Misspelling to right spelling, for those that no algorithm finds.</param>
public sealed record Lexicon(
    IReadOnlyList<IReadOnlyList<string>> Synonyms,
    IReadOnlyDictionary<string, string> Abbreviations,
    IReadOnlyDictionary<string, string> Misspellings);

/// <summary>What the clinic says of itself; everything but the name may be absent, and the bot copes.</summary>
public sealed record Clinic
{
    public required string Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Address { get; init; }

    public Uri? Website { get; init; }

    public Uri? BookingUrl { get; init; }

    public Uri? EbookUrl { get; init; }

    /// <summary>ISO 3166 country: decides emergency numbers when nothing better is known.</summary>
    public string? Region { get; init; }

    /// <summary>IANA zone of the opening hours.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Opening hours; empty when not stated.</summary>
    public IReadOnlyList<OpeningHours> OpeningHours { get; init; } = [];

    public LocalizedText? Guarantee { get; init; }

    public LocalizedText? PrivacyNotice { get; init; }

    /// <summary>Shown before contact details are asked for; stored with them.</summary>
    public LocalizedText? ConsentText { get; init; }
}

/// <summary>One stretch of opening hours on one weekday, local time.</summary>
public sealed record OpeningHours(DayOfWeek Day, TimeOnly Opens, TimeOnly Closes);
