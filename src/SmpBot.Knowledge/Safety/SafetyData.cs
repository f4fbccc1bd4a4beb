namespace SmpBot.Knowledge.Safety;

/// <summary>All files of <c>knowledge/safety/</c>, validated in form. The meaning of patterns and conditions is checked where they are compiled.</summary>
public sealed record SafetyData
{
    /// <summary>Concepts and word groups, one item a language.</summary>
    public required IReadOnlyList<ConceptFile> Concepts { get; init; }

    /// <summary>Context words, one item a language.</summary>
    public required IReadOnlyList<ContextFile> Contexts { get; init; }

    /// <summary>Messages of visitors with their levels, in the order of the files.</summary>
    public required IReadOnlyList<SafetyExample> Examples { get; init; }

    /// <summary>Names for conditions, usable in rules like concepts.</summary>
    public required IReadOnlyList<NamedText> Definitions { get; init; }

    /// <summary>Which signs are not believed in a message that sounds harmless.</summary>
    public IReadOnlyList<SafetyDoubt> Doubts { get; init; } = [];

    /// <summary>When a message is taken for harmless whatever its words.</summary>
    public SafetyHarmless Harmless { get; init; } = SafetyHarmless.Never;

    public required IReadOnlyList<SafetyRule> Rules { get; init; }

    /// <summary>When which question back is asked, in the order in which they are tried.</summary>
    public required IReadOnlyList<NamedText> Questions { get; init; }

    /// <summary>Prompts by language code.</summary>
    public required IReadOnlyDictionary<string, PromptFile> Prompts { get; init; }

    public required IReadOnlyList<RegionNumbers> Regions { get; init; }

    /// <summary>Cited sources by id.</summary>
    public required IReadOnlyDictionary<string, SafetySource> Sources { get; init; }
}

/// <summary>A text with its place, so that a later check can point at it.</summary>
/// <param name="Text">The text.</param>
/// <param name="File">Path below the knowledge folder, with forward slashes.</param>
/// <param name="Line">1-based.</param>
public sealed record LocatedText(string Text, string File, int Line);

/// <summary>A name with its text.</summary>
public sealed record NamedText(string Name, LocatedText Text);

/// <summary>A name with its patterns.</summary>
public sealed record NamedPatterns(string Name, IReadOnlyList<LocatedText> Patterns);

/// <summary><c>concepts.&lt;language&gt;.yaml</c>.</summary>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Words">Groups of words that mean the same; a group of the same name in another language is joined with it.</param>
/// <param name="Concepts">The signs and facts that rules combine.</param>
public sealed record ConceptFile(string Language, IReadOnlyList<NamedPatterns> Words, IReadOnlyList<Concept> Concepts);

/// <summary>A sign or fact in the words of one language.</summary>
/// <param name="Id">The same in every language.</param>
/// <param name="Says">What it means, for the reviewer and for explanations.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Patterns">How visitors say it.</param>
public sealed record Concept(string Id, string Says, ConceptKind Kind, IReadOnlyList<LocatedText> Patterns);

/// <summary>What a concept is.</summary>
public enum ConceptKind
{
    /// <summary>Something that the body or the mind does.</summary>
    Sign,

    /// <summary>Something that matters before treatment; also counts when the visitor asks about it for the own person.</summary>
    Caution,

    /// <summary>A word of suicide or self-harm; a condition ("if this does not work I will …") does not cancel it.</summary>
    Crisis,

    /// <summary>The procedure, a course ("still", "better") or another fact that is no sign by itself.</summary>
    Fact,
}

/// <summary><c>context.&lt;language&gt;.yaml</c>: words that change what a sign means.</summary>
public sealed record ContextFile(string Language, IReadOnlyList<NamedPatterns> Groups);

/// <summary>How urgent a message is.</summary>
public enum SafetyLevel
{
    None,
    Contact,
    Urgent,
    Emergency,
}

/// <summary>Signs that are not believed where the message does not sound urgent.</summary>
/// <param name="Below">The likeness to urgent messages, 0 to 1, below which they are doubted.</param>
/// <param name="Signs">Names of concepts.</param>
public sealed record SafetyDoubt(double Below, IReadOnlyList<LocatedText> Signs);

/// <summary>A rule of <c>rules.yaml</c>.</summary>
public sealed record SafetyRule
{
    public required string Id { get; init; }

    public required SafetyLevel Level { get; init; }

    public required string Title { get; init; }

    /// <summary>True where the answer is a crisis line and a person, not first aid.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>True where it fires only when no other rule finds the message urgent or an emergency.</summary>
    public bool IsFallback { get; init; }

    /// <summary>True for a rule that falls back, but also fires beside rules of a lower level than its own.</summary>
    public bool IsRaising { get; init; }

    /// <summary>Ids in <c>sources.yaml</c>.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>When the rule was last compared with its sources.</summary>
    public required DateOnly Reviewed { get; init; }

    /// <summary>Conditions; the rule fires when one of them holds.</summary>
    public required IReadOnlyList<LocatedText> When { get; init; }
}

/// <summary>A source of the safety rules.</summary>
/// <param name="Id"><c>S1</c>, <c>S2</c> …</param>
/// <param name="Title">What it is.</param>
/// <param name="Where">Its address or addresses, as text.</param>
public sealed record SafetySource(string Id, string Title, string Where);

/// <summary>When the signs and cautions of a message are not believed.</summary>
/// <param name="Concern">The like-concern below which those of a message at level contact are doubted; 0 where all are believed.</param>
/// <param name="GraverConcern">The like-concern below which those of a message above it are doubted.</param>
/// <param name="GraverUrgent">The like-urgent below which they are doubted, both together.</param>
public sealed record SafetyHarmless(double Concern, double GraverConcern, double GraverUrgent)
{
    public static SafetyHarmless Never { get; } = new(0, 0, 0);

    /// <summary>Concepts that are believed even then.</summary>
    public IReadOnlyList<LocatedText> Believed { get; init; } = [];
}
