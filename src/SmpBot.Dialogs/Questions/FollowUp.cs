using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>A short question beside the answer before it: "and for women?", "why?", "y eso duele?".</summary>
internal sealed class FollowUp
{
    private const int MostWordsAlone = 2;
    private const int MostWordsPointing = 3;
    private const int MostWordsBeforePointer = 6;
    private const int KeptQuestion = 300;

    private static readonly FrozenSet<string> s_askingWords = WordSet.Of(
        "why how when where who which long much many often soon first porque por cuando donde quien cual como cuanto cuanta cuantos cuantas primero cada");

    private static readonly FrozenSet<string> s_pointingWords = WordSet.Of(
        "it its that thats this those these they them then there both one each " +
        "eso esto esa ese esos esas estos estas ello entonces lo la los las uno una ambas ambos cada");

    private static readonly FrozenSet<string> s_pointers = WordSet.Of("that those them this eso esto ello ellos");

    // A question that names the treatment itself stands on its own.
    private static readonly FrozenSet<string> s_treatmentWords = WordSet.Of(
        "smp micropigmentation micropigmentacion micropigment tricopigmentation tricopigmentacion");

    private readonly TurnContext _turn;
    private readonly LastAnswer _last;
    private readonly string _fragment;

    private FollowUp(TurnContext turn, LastAnswer last, string fragment)
    {
        _turn = turn;
        _last = last;
        _fragment = fragment;
    }

    /// <summary>True for "and the scabs?": the last question asked of something else.</summary>
    public bool IsContinuation { get; private init; }

    /// <summary>True for "no, I meant the appointment": the last question was asked of this.</summary>
    public bool IsCorrection { get; private init; }

    /// <summary>True when the question is the last one with its subject exchanged.</summary>
    public bool Exchanges => IsContinuation || IsCorrection;

    /// <summary>The last question with its subject exchanged: "how long does the redness last", "and the scabs": "how long does the last the scabs".</summary>
    public string Exchanged => Dialogs.Texts.Markdown.Cut($"{Frame} {_fragment}", KeptQuestion);

    private string Title => _turn.Content.Knowledge.Topics.TryGetValue(_last.Topic, out Knowledge.Model.Topic? topic)
        ? topic.Title.For(_turn.Language.Code())
        : _last.Topic;

    private string Frame
    {
        get
        {
            HashSet<string> subject = ContentStems(TextAnalyzer.Analyze($"{_last.Topic.Replace('-', ' ')} {Title}", _turn.Language).Expanded);
            Token[] words = [.. TextAnalyzer.Analyze(_last.CarriedQuestion ?? _last.Question, _turn.Language).Tokens
                .Where(token => token.Kind == TokenKind.Word && !ReferringWords.IsDemonstrative(token.Folded))];
            Token[] frame = [.. words.Where(token => !subject.Contains(token.Stem))];
            return string.Join(' ', (frame.All(token => token.IsStopWord) ? words : frame).Select(token => token.Text));
        }
    }

    /// <summary>
    /// The follow-up that a text is, or null when it stands on its own: nothing was answered before, it says enough by itself, it names the
    /// treatment, or it has a word that the knowledge never uses.
    /// </summary>
    public static FollowUp? Of(TurnContext turn, string text)
    {
        var shape = Shape.Of(turn, text);
        if (turn.State.LastAnswer is not { } last || shape.NamesTreatment || shape.IsForeign)
        {
            return null;
        }

        HashSet<string> content = ContentStems(shape.Tokens);
        bool points = shape.Words.Any(word => s_pointingWords.Contains(word.Text));
        bool linked = points || shape.Carried > 0 || turn.Reading.IsCorrection;
        bool asks = shape.Words.Any(word => s_askingWords.Contains(word.Text));
        bool needed = content.Count <= MostWordsAlone ? linked || asks : linked && content.Count <= MostWordsPointing;
        return needed
            ? new FollowUp(turn, last, shape.Fragment(text)) { IsContinuation = shape.Carried > 0, IsCorrection = turn.Reading.IsCorrection && !asks }
            : null;
    }

    private static HashSet<string> ContentStems(IReadOnlyList<Token> tokens) =>
    [
        .. tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number && !token.IsStopWord).Select(token => token.Stem),
    ];

    /// <summary>What a text is made of.</summary>
    /// <param name="Words">Its words.</param>
    /// <param name="Tokens">The same analysed, contractions opened.</param>
    /// <param name="Carried">How many words at its start carry the last question over: "and what about".</param>
    /// <param name="NamesTreatment">It names the treatment itself.</param>
    /// <param name="IsForeign">It has a word that the knowledge never uses.</param>
    internal sealed record Shape(ImmutableArray<Word> Words, IReadOnlyList<Token> Tokens, int Carried, bool NamesTreatment, bool IsForeign)
    {
        /// <summary>Its words of substance: no function words, none that only point or measure.</summary>
        public ImmutableArray<Token> Substance { get; } =
        [
            .. Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number
                && !token.IsStopWord && !ReferringWords.IsDemonstrative(token.Folded) && !ReferringWords.IsFrame(token.Folded)),
        ];

        /// <summary>True for a text without a word of substance: "how long does that take".</summary>
        public bool SaysNothing => Substance.IsEmpty;

        public static Shape Of(TurnContext turn, string text)
        {
            ImmutableArray<Word> words = MessageWords.Of(text);
            IReadOnlyList<Token> tokens = TextAnalyzer.Analyze(text, turn.Language).Expanded;
            return new Shape(
                words,
                tokens,
                turn.Content.Intents.Continuations.LongestPrefix(words.AsSpan(), IntentRecognizer.IsOrdinary),
                words.Any(word => s_treatmentWords.Contains(word.Text)),
                IsUnknown(turn, tokens) && !PointsAtEnd(words));
        }

        /// <summary>The text without the words that carry the last question over.</summary>
        public string Fragment(string text) => Carried == Words.Length || Carried == 0 ? text : text[Words[Carried].Start..];

        /// <summary>"can you put something on for that": one word more or less, it is about what was said before.</summary>
        private static bool PointsAtEnd(ImmutableArray<Word> words) =>
            words.Length is > 1 and <= MostWordsBeforePointer && s_pointers.Contains(words[^1].Text);

        // A number beside words of substance is an age or a day, known or not.
        private static bool IsUnknown(TurnContext turn, IReadOnlyList<Token> tokens)
        {
            bool hasSubstance = tokens.Any(token => token.Kind == TokenKind.Word && !token.IsStopWord);
            return tokens.Any(token => IsUnknown(turn, token) && (token.Kind == TokenKind.Word || !hasSubstance));
        }

        private static bool IsUnknown(TurnContext turn, Token token) =>
            token.Kind is TokenKind.Word or TokenKind.Number
            && !token.IsStopWord
            && !ReferringWords.IsFrame(token.Folded) && !ReferringWords.AsksForMore(token.Folded)
            && !turn.Content.Vocabulary(turn.Language).Contains(token.Stem);
    }
}
