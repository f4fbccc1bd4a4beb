using System.Text.Json;

namespace SmpBot.Checking.LabelledSets;

/// <summary>A labelled line lacks something; the message says what.</summary>
internal sealed class LabelledLineException(string message) : Exception(message);

/// <summary>One JSON line of a labelled file.</summary>
internal sealed class LabelledLine(JsonElement line, string file, int number, string? fileLanguage)
{
    private static readonly string[] s_languages = ["en", "es"];
    private static readonly string[] s_levels = ["none", "contact", "urgent", "emergency"];

    /// <summary>A line as it should be.</summary>
    public static string Example(LabelledSet set) => set switch
    {
        LabelledSet.Answers => """{"q": "is it sore?", "topic": "pain", "also": [], "kind": "plain", "lang": "en"}""",
        LabelledSet.FollowUps => """{"turns": ["is it sore?", "why?"], "topics": ["pain", "pain"], "also": [[], []], "lang": "en"}""",
        LabelledSet.SeedFacts => """{"fact": "…", "en": {"q": "…", "words": ["…"]}, "es": {"q": "…", "words": ["…"]}, "entry": "pain"}""",
        LabelledSet.RedFlags => """{"q": "it weeps pus", "lang": "en", "level": "urgent", "also": [], "kind": "plain"}""",
        _ => """{"turns": ["it weeps", "since Monday"], "level_at_turn": ["contact", "urgent"], "also_at_turn": [[], []], "lang": "en", "kind": "plain"}""",
    };

    /// <exception cref="LabelledLineException">A field is missing or of another kind.</exception>
    public IEnumerable<LabelledConversation> Read(LabelledSet set) => set switch
    {
        LabelledSet.Answers => [Conversation(set, [new LabelledTurn(Text(line, "q")) { Topics = [Text(line, "topic"), .. Texts(line, "also")] }])],
        LabelledSet.FollowUps => [Conversation(set, Turns("topics", "also", (text, labels) => new LabelledTurn(text) { Topics = labels }))],
        LabelledSet.RedFlags => [Conversation(set, [new LabelledTurn(Text(line, "q")) { Levels = Levels([Text(line, "level"), .. Texts(line, "also")]) }])],
        LabelledSet.RedFlagDialogs =>
            [Conversation(set, Turns("level_at_turn", "also_at_turn", (text, labels) => new LabelledTurn(text) { Levels = Levels(labels) }))],
        _ => SeedFacts(),
    };

    private List<LabelledConversation> SeedFacts()
    {
        List<LabelledConversation> facts = [];
        foreach (string language in s_languages)
        {
            if (line.TryGetProperty(language, out JsonElement one))
            {
                LabelledTurn turn = new(Text(one, "q")) { Words = Texts(one, "words") };
                facts.Add(Conversation(LabelledSet.SeedFacts, [turn], language, Text(line, "fact")));
            }
        }

        return facts.Count > 0 ? facts : throw new LabelledLineException("neither 'en' nor 'es' is there");
    }

    private LabelledTurn[] Turns(string labelField, string alsoField, Func<string, string[], LabelledTurn> create)
    {
        string[] texts = Texts(line, "turns");
        string[] labels = Texts(line, labelField);
        JsonElement[] also = line.TryGetProperty(alsoField, out JsonElement lists) ? [.. lists.EnumerateArray()] : [];
        if (texts.Length == 0 || labels.Length != texts.Length || (also.Length > 0 && also.Length != texts.Length))
        {
            throw new LabelledLineException($"'turns', '{labelField}' and '{alsoField}' must be lists of the same length");
        }

        return [.. texts.Select((text, i) => create(text, [labels[i], .. also.Length == 0 ? [] : also[i].EnumerateArray().Select(e => e.GetString()!)]))];
    }

    private LabelledConversation Conversation(LabelledSet set, LabelledTurn[] turns, string? language = null, string? kind = null) => new()
    {
        Set = set,
        File = file,
        Line = number,
        Language = language ?? Language(),
        Kind = kind ?? OptionalText("kind") ?? "",
        Turns = turns,
    };

    private string Language()
    {
        string language = OptionalText("lang") ?? fileLanguage ?? throw new LabelledLineException("'lang' is missing");
        return s_languages.Contains(language) ? language : throw new LabelledLineException($"'lang' is '{language}', not en or es");
    }

    private static string[] Levels(string[] levels) => Array.Find(levels, l => !s_levels.Contains(l)) is { } unknown
        ? throw new LabelledLineException($"'{unknown}' is no level ({string.Join(", ", s_levels)})")
        : levels;

    private string? OptionalText(string field) => line.TryGetProperty(field, out JsonElement value) ? value.GetString() : null;

    private static string Text(JsonElement from, string field) => from.TryGetProperty(field, out JsonElement value) && value.GetString() is { Length: > 0 } text
        ? text
        : throw new LabelledLineException($"'{field}' is missing or empty");

    private static string[] Texts(JsonElement from, string field) =>
        from.TryGetProperty(field, out JsonElement value) ? [.. value.EnumerateArray().Select(e => e.GetString() ?? "")] : [];
}
