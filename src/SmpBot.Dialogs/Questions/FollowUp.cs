using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>Questions that only make sense after the one before: "and for women?", "why?", "y eso duele?".</summary>
internal static class FollowUp
{
    /// <summary>A question answered with more confidence than this stands on its own.</summary>
    public const double SureWithoutContext = 0.85;

    private static readonly FrozenSet<string> s_askingWords =
        "why how when where who long much many often soon long porque por cuando donde quien como cuanto cuanta cuantos cuantas".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_pointingWords =
        "it its that this those these they them then there eso esto esa ese esos esas estos estas ello entonces lo la".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int FewestWordsAlone = 3;

    /// <summary>
    /// True for a message that carries the last question on ("and …"), points at it ("that", "eso"), or says too little by itself
    /// ("why?", "the scabs?"). A word that the knowledge never uses makes it something else.
    /// </summary>
    public static bool NeedsContext(TurnContext turn, string text)
    {
        IReadOnlyList<Token> tokens = TextAnalyzer.Analyze(text, turn.Language).Expanded;
        HashSet<string> content = ContentStems(tokens);
        if (!content.IsSubsetOf(turn.Content.Vocabulary(turn.Language)))
        {
            return false;
        }

        ImmutableArray<Word> words = MessageWords.Of(text);
        return content.Count switch
        {
            0 => words.Any(word => s_askingWords.Contains(word.Text)) || Points(words),
            < FewestWordsAlone => true,
            FewestWordsAlone => Points(words) || Continuation(turn, words) > 0,
            _ => false,
        };
    }

    /// <summary>
    /// The question with what the last one was about: its words put before it; and the last question with its subject exchanged
    /// ("how long does the redness last", "and the scabs": "how long does the last … the scabs").
    /// </summary>
    public static IEnumerable<string> Rewrite(TurnContext turn, string text, LastAnswer last)
    {
        string fragment = WithoutContinuation(turn, text);
        if (!turn.Reading.IsCorrection)
        {
            yield return $"{last.Question} {fragment}";
        }

        HashSet<string> subject = SubjectStems(turn, last);
        IEnumerable<string> frame = TextAnalyzer.Analyze(last.Question, turn.Language).Tokens
            .Where(token => token.Kind == TokenKind.Word && !subject.Contains(token.Stem))
            .Select(token => token.Text);
        yield return $"{string.Join(' ', frame)} {fragment}";
    }

    private static string WithoutContinuation(TurnContext turn, string text)
    {
        ImmutableArray<Word> words = MessageWords.Of(text);
        int length = Continuation(turn, words);
        return length == words.Length ? text : text[words[length].Start..];
    }

    private static int Continuation(TurnContext turn, ImmutableArray<Word> words) =>
        turn.Content.Intents.Continuations.LongestPrefix(words.AsSpan(), IntentRecognizer.IsOrdinary);

    private static bool Points(ImmutableArray<Word> words) => words.Any(word => s_pointingWords.Contains(word.Text));

    private static HashSet<string> SubjectStems(TurnContext turn, LastAnswer last)
    {
        string title = turn.Content.Knowledge.Topics.TryGetValue(last.Topic, out Knowledge.Model.Topic? topic)
            ? topic.Title.For(turn.Language.Code())
            : "";
        return ContentStems(TextAnalyzer.Analyze($"{last.Topic.Replace('-', ' ')} {title}", turn.Language).Expanded);
    }

    private static HashSet<string> ContentStems(IReadOnlyList<Token> tokens) =>
    [
        .. tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number && !token.IsStopWord).Select(token => token.Stem),
    ];
}
