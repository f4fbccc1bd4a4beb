using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Understanding;
using SmpBot.Dialogs.Welcome;

namespace SmpBot.Dialogs.SmallTalk;

/// <summary>Answers what is said to be polite or curious about the bot; null when the message is something else.</summary>
internal static class SmallTalkStep
{
    // In the order in which a phrase with several meanings is taken.
    private static readonly (Intent Meaning, string Text)[] s_answers =
    [
        (Intent.AreYouDoctor, "smalltalk.are-you-doctor"),
        (Intent.AreYouBot, "smalltalk.are-you-bot"),
        (Intent.WhoAreYou, "smalltalk.who-are-you"),
        (Intent.HowAreYou, "smalltalk.how-are-you"),
        (Intent.Insult, "smalltalk.insult"),
        (Intent.Praise, "smalltalk.praise"),
        (Intent.Thanks, "smalltalk.thanks"),
        (Intent.Bye, "smalltalk.bye"),
        (Intent.Greeting, "smalltalk.greeting"),
        (Intent.Presence, "smalltalk.presence"),
        (Intent.Listening, "smalltalk.listening"),
        (Intent.Sorry, "smalltalk.sorry"),
        (Intent.Laugh, "smalltalk.laugh"),
        (Intent.Acknowledge | Intent.Yes | Intent.No | Intent.Skip | Intent.NotSure, "smalltalk.acknowledge"),
    ];

    public static Outcome? Run(TurnContext turn)
    {
        if (AsksForReason(turn))
        {
            return null;
        }

        if (turn.Reading.IsEmpty)
        {
            return turn.Reply(TurnAction.Prompt, turn.Say(turn.Texts["smalltalk.empty"], WelcomeStep.FirstQuestions(turn)));
        }

        if (turn.Reading.IsEmojiOnly)
        {
            return Answer(turn, "smalltalk.emoji");
        }

        if (turn.Reading.Means(Intent.Greeting) && !turn.State.Welcomed)
        {
            return turn.Reply(TurnAction.Smalltalk, WelcomeStep.Full(turn), TopicKeys.Smalltalk) with
            {
                State = turn.State with { Welcomed = true },
            };
        }

        foreach ((Intent meaning, string text) in s_answers)
        {
            if (turn.Reading.Means(meaning))
            {
                return Answer(turn, text);
            }
        }

        return null;
    }

    /// <summary>
    /// Answers thanks, apologies and the like in words of the visitor's own ("cheers pal, massive help"), where the message asks nothing;
    /// null else. For messages that the knowledge does not answer.
    /// </summary>
    public static Outcome? Courtesy(TurnContext turn)
    {
        string[] asked = [.. MessageWords.Of(turn.Reading.Question).Select(word => word.Text)];
        if (asked.Length == 0 || turn.Reading.Text.Contains('?', StringComparison.Ordinal) || ReferringWords.Asks(asked))
        {
            return null;
        }

        Intent meaning = turn.Content.Intents.Courtesy(turn.Reading.Words);
        return s_answers.Where(answer => meaning != Intent.None && (answer.Meaning & meaning) != Intent.None)
            .Select(answer => Answer(turn, answer.Text)).FirstOrDefault();
    }

    /// <summary>"why not" agrees to an offer, but after an answer it asks.</summary>
    private static bool AsksForReason(TurnContext turn) =>
        turn.State.LastAnswer is not null && turn.Reading.Words is [{ Text: "why" }, ..];

    private static Outcome Answer(TurnContext turn, string key)
    {
        string text = turn.Texts.Format(key, ("clinic", WelcomeStep.ClinicName(turn)));
        string[] suggestions = key switch
        {
            "smalltalk.are-you-bot" or "smalltalk.insult" => [turn.Texts["suggest.details"], turn.Texts["suggest.help"]],
            "smalltalk.greeting" or "smalltalk.how-are-you" or "smalltalk.who-are-you" or "smalltalk.presence" or "smalltalk.listening"
                or "smalltalk.emoji" => WelcomeStep.FirstQuestions(turn),
            _ => [],
        };
        return turn.Reply(TurnAction.Smalltalk, turn.Say(text, suggestions), TopicKeys.Smalltalk);
    }
}
