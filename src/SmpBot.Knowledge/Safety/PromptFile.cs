namespace SmpBot.Knowledge.Safety;

/// <summary><c>prompts.&lt;language&gt;.yaml</c>: everything that triage says in one language.</summary>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Prompts">What is said for rules, in the order of the file.</param>
/// <param name="Questions">Questions back.</param>
/// <param name="Phrases">Short texts by key; placeholders stand in braces.</param>
public sealed record PromptFile(
    string Language,
    IReadOnlyList<SafetyPrompt> Prompts,
    IReadOnlyList<QuestionBack> Questions,
    IReadOnlyDictionary<string, LocatedText> Phrases);

/// <summary>What is said when one of some rules fires; the parts stand in the order in which they are shown.</summary>
public sealed record SafetyPrompt
{
    /// <summary>Rule ids, or the name of a level for every rule of that level without a prompt of its own.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>What to do now, with the number in braces.</summary>
    public required LocatedText Act { get; init; }

    /// <summary>Why, in one sentence, without a diagnosis.</summary>
    public LocatedText? Why { get; init; }

    /// <summary>First aid until help comes.</summary>
    public IReadOnlyList<LocatedText> Meanwhile { get; init; } = [];

    /// <summary>What not to do.</summary>
    public LocatedText? Not { get; init; }

    /// <summary>In <c>urgent</c>: what would make it an emergency.</summary>
    public LocatedText? Worse { get; init; }
}

/// <summary>A question that settles the level.</summary>
/// <param name="Id">What it asks for: <c>day</c>, <c>temperature</c>, <c>spreading</c> …</param>
/// <param name="Text">The question.</param>
/// <param name="Buttons">Suggested answers, sent as they stand.</param>
public sealed record QuestionBack(string Id, LocatedText Text, IReadOnlyList<string> Buttons);

/// <summary>Emergency and crisis numbers of one or several countries.</summary>
public sealed record RegionNumbers
{
    /// <summary>Key of the region.</summary>
    public required string Id { get; init; }

    /// <summary>ISO 3166 countries that it serves; the one with <c>*</c> serves all others.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    public required IReadOnlyList<SafetyNumber> Emergency { get; init; }

    public IReadOnlyList<SafetyNumber> Advice { get; init; } = [];

    public IReadOnlyList<SafetyNumber> Crisis { get; init; } = [];
}

/// <summary>A telephone number that may be given to a visitor.</summary>
/// <param name="Dial">What to dial.</param>
/// <param name="NameEn">Whose number it is, in English; may be empty.</param>
/// <param name="NameEs">The same in Spanish.</param>
/// <param name="Verified">False: nobody has checked it against a source; not shown unless it is the emergency number.</param>
public sealed record SafetyNumber(string Dial, string NameEn, string NameEs, bool Verified);
