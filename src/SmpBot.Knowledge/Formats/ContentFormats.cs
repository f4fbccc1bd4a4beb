using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Formats;

/// <summary>The keys of every kind of content file.</summary>
internal static class ContentFormats
{
    private static readonly Shape AnyText = new Shape.Text();

    private static readonly Shape Id = new Shape.Text(
        "[a-z0-9]+(-[a-z0-9]+)*", "lower-case letters and digits, words joined by '-', such as blue-dots");

    private static readonly Shape TopicKey = new Shape.Text(
        "[a-z0-9]+(-[a-z0-9]+)*", "a key of topics.yaml in lower-case, such as blue-dots", Unquoted: true);

    private static readonly Shape EvidenceGrade = new Shape.Choice([.. Enum.GetNames<Evidence>().Select(n => n.ToLowerInvariant())]);

    private static readonly Shape Localized = new Shape.Keys(
    [
        new Field("en", AnyText, false, "The text in English."),
        new Field("es", AnyText, false, "The text in Spanish."),
    ]);

    /// <summary>Front matter of <c>en/&lt;id&gt;.md</c> and <c>es/&lt;id&gt;.md</c>.</summary>
    public static Shape.Keys Entry { get; } = new(
    [
        new Field("id", Id, true, "The file's name without .md; the same in every language."),
        new Field("topic", TopicKey, true, "The topic's key in topics.yaml, without quotes."),
        new Field("question", AnyText, true, "The question as the bot shows it."),
        new Field("phrasings", new Shape.ListOf(AnyText, 1), true, "Other ways in which people ask it: at least twelve, as different from each other as people are."),
        new Field("followUps", new Shape.ListOf(Id), true, "Ids of the entries that a visitor would want next; [] for none."),
        new Field("sources", new Shape.ListOf(Id), true, "Ids of sources.yaml that the answer rests on; [] for none."),
        new Field("evidence", EvidenceGrade, true, "How strong the ground of the answer is."),
        new Field("medical", new Shape.Flag(), true, "true: the answer ends with the advice to ask one's practitioner or doctor."),
        new Field("pointer", new Shape.Flag(), false, "true: a short polite pointer for something that the clinic does not offer (topic out-of-scope)."),
        new Field("reviewed", new Shape.Date(), true, "The day on which a practitioner read the answer last, such as 2026-11-20."),
        new Field("expires", new Shape.Date(), false, "From this day on the bot adds that the visitor should confirm the answer with the clinic."),
        new Field("allow", new Shape.ListOf(AnyText), false, "What the check lets pass in this entry: a promise word such as permanent, or the name of a finding."),
    ]);

    public static Shape.Keys Topics { get; } = new(
    [
        new Field("topics", new Shape.ListOf(new Shape.Keys(
        [
            new Field("key", Id, true, "The topic's key; entries name it in 'topic:'. Never change it once it is used."),
            new Field("en", AnyText, true, "The topic's title in English."),
            new Field("es", AnyText, true, "The topic's title in Spanish."),
        ]), 1), true, "Every topic that entries may have."),
    ]);

    public static Shape.Keys Sources { get; } = new(
    [
        new Field("sources", new Shape.ListOf(new Shape.Keys(
        [
            new Field("id", Id, true, "The key by which entries name the source."),
            new Field("title", AnyText, true, "The title as visitors see it."),
            new Field("authors", AnyText, false, "Who wrote it."),
            new Field("year", new Shape.WholeNumber(1800, 2100), false, "The year in which it appeared."),
            new Field("url", new Shape.WebAddress(), false, "Where it can be read."),
            new Field("kind", EvidenceGrade, true, "What kind of source it is."),
            new Field("verified", new Shape.Flag(), true, "false: somebody refers to it, and nobody of the clinic has read it."),
        ])), true, "Every source that answers cite."),
    ]);

    public static Shape.Keys Lexicon { get; } = new(
    [
        new Field("synonyms", new Shape.ListOf(new Shape.ListOf(AnyText, 2)), false, "Groups of words or short phrases that mean the same to this search."),
        new Field("abbreviations", new Shape.MapOf(AnyText), false, "Short form: long form."),
        new Field("misspellings", new Shape.MapOf(AnyText), false, "Misspelling: right spelling, for those that the bot does not find by itself."),
    ]);

    public static Shape.Keys Clinic { get; } = new(
    [
        new Field("name", AnyText, true, "The clinic's name."),
        new Field("phone", AnyText, false, "Telephone number as visitors should dial it."),
        new Field("email", new Shape.Text(@"[^@\s]+@[^@\s]+\.[^@\s]+", "an address such as hello@example.com"), false, "E-mail address."),
        new Field("address", AnyText, false, "Street, town, country."),
        new Field("website", new Shape.WebAddress(), false, "The clinic's own site."),
        new Field("bookingUrl", new Shape.WebAddress(), false, "Where a visitor books a consultation."),
        new Field("ebookUrl", new Shape.WebAddress(), false, "Where the e-book is."),
        new Field("region", new Shape.Text("[A-Z]{2}", "the two capital letters of the country, such as US or ES"), false, "Country: decides which emergency number is given."),
        new Field("timeZone", new Shape.Text("UTC|[A-Za-z_]+(/[A-Za-z0-9_+-]+)+", "a zone such as America/New_York"), false, "Time zone of the opening hours."),
        new Field("openingHours", new Shape.ListOf(OpeningHours()), false, "When the clinic is open; one item for the days with the same hours."),
        new Field("guarantee", Localized, false, "The clinic's guarantee in its own words."),
        new Field("privacyNotice", Localized, false, "Shown in the welcome: what is kept and for how long."),
        new Field("consentText", Localized, false, "Shown before contact details are asked for, and stored with them."),
    ]);

    private static Shape.Keys OpeningHours()
    {
        string[] days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        return new Shape.Keys(
        [
            new Field("days", new Shape.ListOf(new Shape.Choice(days), 1), true, "The days, such as [monday, tuesday]."),
            new Field("opens", new Shape.Time(), true, "When the clinic opens, local time, such as \"09:00\"."),
            new Field("closes", new Shape.Time(), true, "When the clinic closes, local time, such as \"17:30\"."),
        ]);
    }
}
