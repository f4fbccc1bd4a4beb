using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Likeness;
using SmpBot.Triage.Matching;
using SmpBot.Triage.Prompts;
using SmpBot.Triage.Rules;
using SmpBot.Triage.State;

namespace SmpBot.Triage;

/// <summary>
/// Reads a visitor's message and says how urgent it is. Immutable and safe for many threads; takes any string, never throws for what a
/// visitor writes, and its work is linear in the length of the message.
/// </summary>
public sealed class TriageEngine
{
    /// <summary>What stands beyond is not read: far above the length that any channel lets through.</summary>
    public const int LongestMessage = 8000;

    private readonly SafetyLexicon _lexicon;
    private readonly RuleBook _rules;
    private readonly StateReducer _reducer;
    private readonly Lessons? _lessons;
    private readonly LearnedModels? _learned;

    private TriageEngine(SafetyLexicon lexicon, RuleBook rules, PromptWriter prompts, Lessons? lessons, LearnedModels? learned)
    {
        Prompts = prompts;
        _lexicon = lexicon;
        _rules = rules;
        _reducer = new StateReducer(lexicon, rules);
        (_lessons, _learned) = (lessons, learned);
    }

    /// <summary>Writes what is said at a verdict.</summary>
    public PromptWriter Prompts { get; }

    /// <summary>Compiles the safety files.</summary>
    /// <param name="data">The files.</param>
    /// <param name="store">Keeps what the patterns are compiled to; null to compile them anew.</param>
    public static TriageBuildOutcome Build(SafetyData data, IWeightStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        List<KnowledgeIssue> issues = [];
        byte[] wording = SafetyWording.Digest(data);
        SafetyLexicon lexicon = SafetyLexicon.Build(data, issues, wording, store);
        RuleBook rules = RuleBook.Build(data, lexicon.ConceptIndex, issues);
        return issues.Count > 0
            ? new TriageBuildOutcome.Failed([.. issues.Distinct().OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line)])
            : new TriageBuildOutcome.Built(new TriageEngine(lexicon, rules, new PromptWriter(data), new Lessons(data.Examples, wording), null));
    }

    /// <summary>
    /// The same engine with a second reading, learned from the examples of the safety files: what no rule has a word for is raised where it
    /// sounds like them. Without it the rules decide alone.
    /// </summary>
    /// <param name="questions">What visitors ask without being ill, so that their words are no sign.</param>
    /// <param name="fitted">Keeps what was learned; null to learn it anew.</param>
    /// <exception cref="InvalidOperationException">This engine has learned already.</exception>
    public TriageEngine Learning(IReadOnlyList<VisitorQuestion> questions, IWeightStore? fitted = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        (IReadOnlyList<SafetyExample> examples, byte[] wording) = _lessons ?? throw new InvalidOperationException("An engine learns once.");
        var texts = new LessonTexts(examples, questions);
        bool IsQuiet(MessageReading reading, DateTimeOffset now) => _reducer.Reduce(reading, TriageState.Empty, now).Level == SafetyLevel.None;
        LinearModel likeness = texts.Fit("likeness", LikenessModel.Heads, () => LikenessLesson.Of(texts), [], fitted);
        LinearModel concern = texts.Fit("concern", ConcernModel.Heads, () => ConcernLesson.Of(texts, _lexicon, IsQuiet), wording, fitted);
        return new TriageEngine(_lexicon, _rules, Prompts, null, new LearnedModels(new LikenessModel(likeness), new ConcernModel(concern, _lexicon)));
    }

    /// <summary>Assesses one message.</summary>
    /// <param name="text">The visitor's words.</param>
    /// <param name="state">What was kept of the conversation; <see cref="TriageState.Empty"/> for a new one.</param>
    /// <param name="language">The language of the conversation; the words are matched in both.</param>
    /// <param name="now">The time of the message.</param>
    public TriageVerdict Assess(string text, TriageState state, Language language, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(state);
        return _reducer.Reduce(Read(text, language, now), state, now);
    }

    /// <summary>Says of one message what was found where, what was cancelled by what, and which rules decided.</summary>
    public TriageExplanation Explain(string text, TriageState state, Language language, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(state);
        MessageReading reading = Read(text, language, now);
        return Explainer.Explain(reading, _lexicon, _rules, _reducer.Reduce(reading, state, now));
    }

    /// <summary>True where what was learned says so: of a message at level contact by one reading, of any other by both.</summary>
    private bool IsHarmless(MessageReading reading)
    {
        SafetyHarmless harmless = _lexicon.Harmless;
        if (!(reading.Concern < Math.Max(harmless.GraverConcern, harmless.Concern)))
        {
            return false;
        }

        SafetyLevel level = _reducer.LevelAlone(reading);
        return reading.Concern < (level > SafetyLevel.Contact ? harmless.GraverConcern : harmless.Concern)
            && (level == SafetyLevel.Contact || reading.Likeness?.Urgent < harmless.GraverUrgent);
    }

    internal MessageReading Read(string text, Language language, DateTimeOffset now)
    {
        Message message = Message.Read(text.Length > LongestMessage ? text[..LongestMessage] : text, language);
        MessageReading reading = MessageReading.Read(_lexicon, _learned, message, now);
        return IsHarmless(reading) ? reading.Doubting(_lexicon) : reading;
    }

    /// <summary>What the second reading is learned from; an engine that has learned does not hold it.</summary>
    private sealed record Lessons(IReadOnlyList<SafetyExample> Examples, byte[] Wording);
}
