using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>"Did you mean …": waits for one message, which may choose or go on to something else.</summary>
internal sealed class ClarifyDialog : IDialog
{
    public const string DialogName = "clarify";

    private const string Options = "options";
    private const string Asked = "asked";
    private const int KeptQuestion = 300;

    public string Name => DialogName;

    public static Outcome Start(TurnContext turn, Resolution.Unsure unsure)
    {
        string[] titles = [.. unsure.Choices.Select(choice => AnswerWriter.Question(turn, choice.Entry))];
        string list = string.Join('\n', titles.Select((title, i) => $"{i + 1}. {title}"));
        DialogFrame frame = new(DialogName, "choose", DialogFrame.NoValues
            .Add(Options, string.Join(' ', unsure.Choices.Select(choice => choice.Entry)))
            .Add(Asked, Markdown.Cut(turn.Reading.Question, KeptQuestion)));
        return new Outcome(turn.State.Push(frame), new Decision(TurnAction.Clarify)
        {
            Confidence = unsure.Confidence,
            Candidates = unsure.Choices,
        })
        {
            Replies = [turn.Say($"{turn.Texts["clarify.ask"]}\n\n{list}\n\n{turn.Texts["clarify.how"]}", [.. titles, turn.Texts["clarify.none"]])],
        };
    }

    public Outcome? Continue(TurnContext turn, DialogFrame frame)
    {
        string[] options = frame.Values.GetValueOrDefault(Options, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string asked = frame.Values.GetValueOrDefault(Asked, "");
        if (turn.Reading.Means(Intent.NoneOfThese | Intent.No))
        {
            Outcome declined = DeclineWriter.OfferPerson(turn, turn.Texts["decline.none-of-these"], turn.State.Pop());
            return declined with { Effects = [new Effect.RecordUnanswered(asked, turn.Language, options.FirstOrDefault(), 0)] };
        }

        int? chosen = ChoiceReader.Read(turn.Reading.Words, options.Length) ?? ByWords(turn, options);
        return chosen is { } index && turn.Content.Entry(options[index], turn.Language) is { } entry
            ? QuestionStep.Answer(turn with { State = turn.State.Pop() }, new Answered(entry.Topic, entry.Id, 1), asked, [])
            : null;
    }

    /// <summary>What was offered is not offered again: the message went on to something else.</summary>
    public Reply? Resume(TurnContext turn, DialogFrame frame) => null;

    /// <summary>The option whose words are tapped or typed, or the one that holds every word of substance of a message that asks nothing.</summary>
    private static int? ByWords(TurnContext turn, string[] options)
    {
        if (turn.Content.EntryByQuestion(turn.Reading.Question) is { } tapped)
        {
            return Array.IndexOf(options, tapped) is >= 0 and var place ? place : null;
        }

        if (QuestionSplitter.Split(turn.Reading.Question).Any(part => part.IsQuestion))
        {
            return null;
        }

        HashSet<string> said = Stems(turn.Reading.Question, turn.Language);
        int[] fitting = said.Count == 0 ? [] :
        [
            .. Enumerable.Range(0, options.Length).Where(i =>
                turn.Content.Entry(options[i], turn.Language) is { } entry
                && said.IsSubsetOf(Stems($"{entry.Question} {entry.Topic.Replace('-', ' ')}", turn.Language))),
        ];
        return fitting.Length == 1 ? fitting[0] : null;
    }

    private static HashSet<string> Stems(string text, Language language) =>
    [
        .. TextAnalyzer.Analyze(text, language).Expanded
            .Where(token => token.Kind == TokenKind.Word && !token.IsStopWord)
            .Select(token => token.Stem),
    ];
}
