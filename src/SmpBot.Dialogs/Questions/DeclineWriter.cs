using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Texts;
using SmpBot.Knowledge.Model;

namespace SmpBot.Dialogs.Questions;

/// <summary>Says that the bot does not know, and offers a person.</summary>
internal static class DeclineWriter
{
    private const int KeptQuestion = 500;

    /// <summary>Declines what the visitor asked and keeps the question for the clinic's list of gaps.</summary>
    public static Outcome Decline(TurnContext turn, Resolution resolution)
    {
        Effect unanswered = new Effect.RecordUnanswered(
            Markdown.Cut(turn.Reading.Question, KeptQuestion),
            turn.Language,
            resolution.Candidates.IsEmpty ? null : resolution.Candidates[0].Entry,
            resolution.Confidence);
        return OfferPerson(turn, turn.Texts[turn.IsForeign ? "decline.foreign" : "decline.unknown"], turn.State) with
        {
            Effects = [unanswered],
            Decision = new Decision(TurnAction.Decline)
            {
                Topic = TopicKeys.OutOfScope,
                Confidence = resolution.Confidence,
                Candidates = resolution.Candidates,
            },
        };
    }

    /// <summary>An outcome that hands to a person, after a first sentence.</summary>
    public static Outcome OfferPerson(TurnContext turn, string firstSentence, ConversationState state) =>
        new(state, new Decision(TurnAction.Decline) { Topic = TopicKeys.OutOfScope })
        {
            Replies =
            [
                turn.Say(
                    string.Join("\n\n", firstSentence, PersonOffer(turn)),
                    turn.Texts["suggest.details"],
                    turn.Texts["suggest.help"]),
            ],
        };

    /// <summary>What the visitor can do to reach a person: promises no call-back that nobody would make.</summary>
    public static string PersonOffer(TurnContext turn)
    {
        string offer = turn.Texts[turn.Content.Options.StaffChannelConfigured ? "decline.person-staffed" : "decline.person-unstaffed"];
        return Reach(turn) is { } reach ? $"{offer} {reach}" : offer;
    }

    /// <summary>How to reach the clinic, as far as it says so.</summary>
    public static string? Reach(TurnContext turn)
    {
        Clinic clinic = turn.Content.Knowledge.Clinic;
        return clinic switch
        {
            { Phone: { } phone, Email: { } email } => turn.Texts.Format(
                "decline.reach-phone-email", ("phone", phone), ("phoneLink", PhoneLink(phone)), ("email", email)),
            { Phone: { } phone } => turn.Texts.Format("decline.reach-phone", ("phone", phone), ("phoneLink", PhoneLink(phone))),
            { Email: { } email } => turn.Texts.Format("decline.reach-email", ("email", email)),
            _ => null,
        };
    }

    private static string PhoneLink(string phone) => "tel:" + string.Concat(phone.Where(c => c == '+' || char.IsAsciiDigit(c)));
}
