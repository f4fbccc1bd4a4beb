namespace SmpBot.Knowledge.Safety;

/// <summary>A group of context words: its key in <c>context.&lt;language&gt;.yaml</c> and its meaning.</summary>
/// <param name="Name">The key.</param>
/// <param name="Description">Its meaning.</param>
/// <param name="IsRequired">False when a language may do without it.</param>
public sealed record ContextGroup(string Name, string Description, bool IsRequired = true);

/// <summary>The groups of context words that the method of triage knows.</summary>
public static class ContextGroups
{
    public const string NegationBefore = "negation-before";
    public const string NegationAfter = "negation-after";
    public const string NotNegation = "not-negation";
    public const string AnswerNo = "answer-no";
    public const string ScopeEnd = "scope-end";
    public const string ClauseStart = "clause-start";
    public const string Hypothesis = "hypothesis";
    public const string NotHypothesis = "not-hypothesis";
    public const string Turn = "turn";
    public const string TurnAfterBreak = "turn-after-break";
    public const string QuestionFrame = "question-frame";
    public const string QuestionTopic = "question-topic";
    public const string Filler = "filler";
    public const string VerbQuestion = "verb-question";
    public const string QuestionWord = "question-word";
    public const string StatementOpening = "statement-opening";
    public const string OwnBody = "own-body";
    public const string FirstPerson = "first-person";
    public const string History = "history";
    public const string Claim = "claim";
    public const string Reopened = "reopened";
    public const string SessionTime = "session-time";
    public const string Story = "story";
    public const string Trade = "trade";
    public const string Routine = "routine";
    public const string Fiction = "fiction";
    public const string OwnSign = "own-sign";
    public const string Year = "year";
    public const string ThirdPersonPast = "third-person-past";
    public const string GeneralQuestion = "general-question";
    public const string Figure = "figure";
    public const string FigureOverComma = "figure-over-comma";
    public const string Withdrawal = "withdrawal";
    public const string WithdrawalOfEarlier = "withdrawal-of-earlier";
    public const string NotWithdrawal = "not-withdrawal";
    public const string Correction = "correction";
    public const string Joke = "joke";
    public const string Courtesy = "courtesy";

    /// <summary>Every group, in the order of the files.</summary>
    public static IReadOnlyList<ContextGroup> All { get; } =
    [
        new(NegationBefore, "Words that deny what follows."),
        new(AnswerNo, "A no to one's own short question."),
        new(NegationAfter, "Words that deny what stands before."),
        new(NotNegation, "Words that look like a negation and are none."),
        new(ScopeEnd, "Words at which a negation ends."),
        new(ClauseStart, "Words that begin a new statement."),
        new(Hypothesis, "Conditions, possibilities, fears: what follows is only thought of."),
        new(NotHypothesis, "Indirect questions and comparisons: no conditions."),
        new(Turn, "Words at which a condition or a general question ends."),
        new(TurnAfterBreak, "The same, but only after a comma or another break."),
        new(QuestionFrame, "Beginnings of general questions, at the beginning of a clause."),
        new(QuestionTopic, "What a general question is about, anywhere in a sentence."),
        new(Filler, "Words that may stand before the beginning of a general question."),
        new(VerbQuestion, "General questions that begin with a verb; they count only before a question mark."),
        new(QuestionWord, "Words with which a question begins, with or without a question mark."),
        new(StatementOpening, "Openings that a question word stands in and that ask nothing."),
        new(OwnBody, "Words that speak of one's own body now."),
        new(FirstPerson, "The visitor speaks of the own person: a caution asked about is then told."),
        new(History, "Words that place a sign in a closed past."),
        new(Claim, "The visitor has what the question before was about."),
        new(Reopened, "Words that bring a past sign back."),
        new(SessionTime, "Times that belong to the procedure, not to a sign."),
        new(Story, "News, videos, hearsay."),
        new(Trade, "The visitor's work or training.", IsRequired: false),
        new(Routine, "What is seen, done or learned at work again and again; with a trade in the same sentence, a story.", IsRequired: false),
        new(Fiction, "What happens in films, books, games and on stage.", IsRequired: false),
        new(OwnSign, "Words that tell of a sign here and now: a trade or fiction in the same sentence makes no story then.", IsRequired: false),
        new(Year, "Years without 'in'; they count at the edge of a clause.", IsRequired: false),
        new(ThirdPersonPast, "What happened to others; a story when a general question follows."),
        new(GeneralQuestion, "General questions that mark such a story."),
        new(Figure, "Figures of speech and technical senses."),
        new(FigureOverComma, "The same, where a comma may stand between the words; here a word stands for all its inflections."),
        new(Withdrawal, "What a message was told for: no real person is ill, even where it names signs."),
        new(WithdrawalOfEarlier, "What was told before is not about a real person now; not where the same message tells of a sign."),
        new(NotWithdrawal, "Words before a withdrawal that make it none."),
        new(Correction, "A value told before is replaced."),
        new(Joke, "Takes a disclosure back lightly; never lowers a level."),
        new(Courtesy, "Greetings and thanks; no part of what a message tells."),
    ];
}
