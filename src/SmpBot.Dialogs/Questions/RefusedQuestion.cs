using System.Collections.Frozen;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Understanding;
using SmpBot.Search;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// The question that was turned away, asked of the treatment: "how much is a beard transplant", "and smp?". Only for a text that says nothing
/// but the treatment.
/// </summary>
internal static class RefusedQuestion
{
    private const int MostWords = 7;

    // In the engine's calibrated confidence.
    private const double Sure = 0.4;

    // A word whose use lies with what is not done here by this share, three times that of a word that says nothing, named the thing that was
    // turned away.
    private const float OfOther = 0.05f;

    private static readonly FrozenSet<string> s_treatment = WordSet.Of(
        "smp micropigmentation scalp head heads hair tattoo dots yours micropigmentacion micro capilar cuero cabelludo cabeza tatuaje puntitos puntos suyo suya vuestro vuestra");

    /// <summary>What answers that question; null where the text says more or nothing answers better than <paramref name="direct"/>.</summary>
    public static Resolution.Found? AskedOfTreatment(TurnContext turn, string text, double direct)
    {
        var shape = FollowUp.Shape.Of(turn, text);
        bool names = shape.Words.Any(word => s_treatment.Contains(word.Text));
        bool saysMore = shape.Substance.Any(token => !s_treatment.Contains(token.Folded));
        if (turn.State.Refused is not { } refused || !names || saysMore || shape.Words.Length > MostWords || ReferringWords.Asks(Texts(shape)))
        {
            return null;
        }

        string treatment = turn.Language == Language.Spanish ? "micropigmentación capilar" : "scalp micropigmentation";
        SearchResult result = QuestionResolver.Find(turn, $"{Frame(turn, refused)} {treatment}");
        return QuestionResolver.Classify(turn, result) is Resolution.Found found && found.Confidence >= (shape.Carried > 0 ? Sure : Math.Max(Sure, direct)) ? found : null;
    }

    private static string[] Texts(FollowUp.Shape shape) => [.. shape.Words.Skip(shape.Carried).DefaultIfEmpty(shape.Words[^1]).Select(word => word.Text)];

    private static string Frame(TurnContext turn, string refused) => string.Join(
        ' ',
        TextAnalyzer.Analyze(refused, turn.Language).Tokens
            .Where(token => token.Kind == TokenKind.Word && (token.IsStopWord || !NamesOther(turn, token)))
            .Select(token => token.Text));

    private static bool NamesOther(TurnContext turn, Token token) =>
        !turn.Content.Topical(turn.Language).Knows(token.Stem)
        || turn.Content.Topical(turn.Language).Share(token.Stem, TopicKeys.OutOfScope) >= OfOther;
}
