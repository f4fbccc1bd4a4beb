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

    private const int FewContentWords = 3;

    /// <summary>True for a message that carries the last question on, or says too little by itself.</summary>
    public static bool NeedsContext(TurnContext turn, string text)
    {
        ImmutableArray<Word> words = MessageWords.Of(text);
        return turn.Content.Intents.Continuations.PrefixLengths(words.AsSpan(), IntentRecognizer.IsOrdinary).Count > 0
            || ContentStems(text, turn.Language).Count <= FewContentWords;
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
        IReadOnlyList<int> lengths = turn.Content.Intents.Continuations.PrefixLengths(words.AsSpan(), IntentRecognizer.IsOrdinary);
        return lengths.Count == 0 || lengths[^1] == words.Length ? text : text[words[lengths[^1]].Start..];
    }

    private static HashSet<string> SubjectStems(TurnContext turn, LastAnswer last)
    {
        string title = turn.Content.Knowledge.Topics.TryGetValue(last.Topic, out Knowledge.Model.Topic? topic)
            ? topic.Title.For(turn.Language.Code())
            : "";
        return ContentStems($"{last.Topic.Replace('-', ' ')} {title}", turn.Language);
    }

    private static HashSet<string> ContentStems(string text, Language language) =>
    [
        .. TextAnalyzer.Analyze(text, language).Expanded
            .Where(token => token.Kind is TokenKind.Word && !token.IsStopWord)
            .Select(token => token.Stem),
    ];
}
