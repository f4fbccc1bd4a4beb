using SmpBot.Dialogs.Feedback;
using SmpBot.Dialogs.LeaveDetails;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Privacy;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Screening;
using SmpBot.Dialogs.Understanding;
using SmpBot.Dialogs.Welcome;
using SmpBot.Text;

namespace SmpBot.Dialogs.Commands;

/// <summary>Runs what the visitor tells the bot to do; null when the message is no command.</summary>
internal static class CommandStep
{
    // In the order in which a phrase with several meanings is taken.
    private static readonly (Intent Meaning, Func<TurnContext, Outcome> Run)[] s_commands =
    [
        (Intent.ForgetMe, PrivacyStep.Forget),
        (Intent.WhatYouKnow, PrivacyStep.Tell),
        (Intent.SpeakEnglish, turn => Speak(turn, Language.English)),
        (Intent.SpeakSpanish, turn => Speak(turn, Language.Spanish)),
        (Intent.StartOver, StartOver),
        (Intent.LeaveDetails, LeaveDetailsDialog.Start),
        (Intent.Screening, ScreeningDialog.Start),
        (Intent.TalkToPerson, turn => DeclineWriter.OfferPerson(turn, turn.Texts["person.offer"], turn.State)),
        (Intent.ThumbDown, FeedbackDialog.Down),
        (Intent.ThumbUp, FeedbackDialog.Up),
        (Intent.Help, Help),
        (Intent.Cancel, turn => turn.Reply(TurnAction.Command, turn.Say(turn.Texts["command.nothing-to-cancel"]))),
        (Intent.NoneOfThese, turn => turn.Reply(TurnAction.Command, turn.Say(turn.Texts["command.nothing-to-choose"]))),
    ];

    public static Outcome? Run(TurnContext turn)
    {
        foreach ((Intent meaning, Func<TurnContext, Outcome> run) in s_commands)
        {
            if (turn.Reading.Means(meaning))
            {
                return run(turn);
            }
        }

        return null;
    }

    /// <summary>"help" is a command; "what can you do?" asks about the bot, which is small talk with the same reply.</summary>
    private static Outcome Help(TurnContext turn)
    {
        Reply reply = turn.Say(
            $"{turn.Texts["command.help"]}\n\n{turn.Texts["command.help-list"]}",
            [.. WelcomeStep.FirstQuestions(turn), turn.Texts["suggest.details"]]);
        return ReferringWords.Asks([.. turn.Reading.Words.Select(word => word.Text)])
            ? turn.Reply(TurnAction.Smalltalk, reply, TopicKeys.Smalltalk)
            : turn.Reply(TurnAction.Command, reply);
    }

    /// <summary>Begins again with everything but what belongs to the visitor's safety and records.</summary>
    private static Outcome StartOver(TurnContext turn) =>
        turn.Reply(TurnAction.Command, turn.Say(turn.Texts["command.start-over"], WelcomeStep.FirstQuestions(turn))) with
        {
            State = turn.State with { Stack = [], LastAnswer = null, Refused = null, LastSuggestions = [] },
        };

    /// <summary>Goes on in that language, with the last answer once more if there was one.</summary>
    private static Outcome Speak(TurnContext turn, Language language)
    {
        bool already = language == turn.LanguageBefore;
        string text = already ? "command.language-already" : "command.language-set";
        TurnContext spoken = turn with { Language = language, State = turn.State with { Language = language } };
        Reply confirmation = spoken.Say(spoken.Texts[text], WelcomeStep.FirstQuestions(spoken));
        string? again = already ? null : turn.State.LastAnswer?.EntryId;
        return spoken.Reply(TurnAction.Command, confirmation) with
        {
            Replies = again is not null && turn.Content.Entry(again, language) is not null
                ? [confirmation with { Suggestions = [] }, AnswerWriter.Write(spoken, again, [again])]
                : [confirmation],
        };
    }
}
