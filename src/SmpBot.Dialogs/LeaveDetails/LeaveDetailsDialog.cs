using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Safety;
using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.LeaveDetails;

/// <summary>
/// Takes name, phone or e-mail, a good time and consent, shows a summary, and opens a case for staff. A question in between is
/// answered and the dialog goes on; "cancel" ends it at any point and keeps nothing.
/// </summary>
internal sealed class LeaveDetailsDialog : IDialog
{
    public const string DialogName = "leave-details";

    private const int LongestTime = 120;
    private const int KeptTopic = 300;

    private const Intent CommandsInside = Intent.Cancel | Intent.Yes | Intent.No | Intent.Skip | Intent.Acknowledge | Intent.ThumbUp;

    public string Name => DialogName;

    public static Outcome Start(TurnContext turn)
    {
        DetailsForm form = new() { Topic = turn.State.LastAnswer is { } last ? Markdown.Cut(last.Question, KeptTopic) : null };
        if (turn.State.Stack.Any(frame => frame.Dialog == DialogName))
        {
            return new Outcome(turn.State, new Decision(TurnAction.Command));
        }

        string introduction = $"{turn.Texts["details.start"]} {DetailsPrompts.ConsentText(turn)}";
        return turn.Reply(TurnAction.Command, DetailsPrompts.Ask(turn, DetailsSteps.Name, form, introduction)) with
        {
            State = turn.State.Push(form.ToFrame(DetailsSteps.Name)),
        };
    }

    public Outcome? Continue(TurnContext turn, DialogFrame frame)
    {
        MessageReading reading = turn.Reading;
        DetailsForm form = DetailsForm.From(frame);
        if (reading.Means(Intent.Cancel))
        {
            return turn.Reply(TurnAction.Command, turn.Say(turn.Texts["details.cancelled"])) with { State = turn.State.Pop() };
        }

        if (reading.Meaning != Intent.None && !reading.Means(CommandsInside))
        {
            return null;
        }

        return StepOf(frame, form) switch
        {
            DetailsSteps.Name => TakeName(turn, form),
            DetailsSteps.Contact => TakeContact(turn, form),
            DetailsSteps.Time => TakeTime(turn, form),
            DetailsSteps.Consent => TakeConsent(turn, form),
            _ => Confirm(turn, form),
        };
    }

    public Reply? Resume(TurnContext turn, DialogFrame frame) =>
        DetailsPrompts.Ask(turn, StepOf(frame, DetailsForm.From(frame)), DetailsForm.From(frame), turn.Texts["details.resume"]);

    /// <summary>The frame's step; of a frame that is not complete never the last one, whatever wrote it.</summary>
    private static string StepOf(DialogFrame frame, DetailsForm form) => frame.Step switch
    {
        DetailsSteps.Name or DetailsSteps.Contact or DetailsSteps.Time or DetailsSteps.Consent => frame.Step,
        _ => form.NextStep,
    };

    private static Outcome? TakeName(TurnContext turn, DetailsForm form)
    {
        if (IsQuestion(turn))
        {
            return null;
        }

        ContactReading contact = ContactReader.Read(turn.Reading.Text);
        DetailsForm filled = form with { Phone = contact.Phone ?? form.Phone, Email = contact.Email ?? form.Email };
        string? name = turn.Reading.Meaning == Intent.None
            ? NameReader.Read(turn.Content.Intents, WithoutContact(turn.Reading.Text, contact))
            : null;
        return name is null && KnowledgeAnswers(turn)
            ? null
            : name is null ? AskAgain(turn, DetailsSteps.Name, filled, "details.bad-name") : Next(turn, filled with { Name = name });
    }

    private static Outcome? TakeContact(TurnContext turn, DetailsForm form)
    {
        ContactReading contact = ContactReader.Read(turn.Reading.Text);
        if (contact.HasAny)
        {
            return Next(turn, form with { Phone = contact.Phone, Email = contact.Email });
        }

        return IsQuestion(turn) || (contact.Problem == "details.bad-contact" && KnowledgeAnswers(turn))
            ? null
            : AskAgain(turn, DetailsSteps.Contact, form, contact.Problem!);
    }

    private static Outcome? TakeTime(TurnContext turn, DetailsForm form)
    {
        if (IsQuestion(turn) && KnowledgeAnswers(turn))
        {
            return null;
        }

        string time = turn.Reading.Means(CommandsInside) ? turn.Texts["suggest.any-time"] : turn.Reading.Text.Trim();
        return turn.Reading.Words.IsEmpty || time.Length > LongestTime
            ? AskAgain(turn, DetailsSteps.Time, form, "details.bad-time")
            : Next(turn, form with { Time = time });
    }

    private static Outcome? TakeConsent(TurnContext turn, DetailsForm form)
    {
        if (turn.Reading.Means(Intent.Yes))
        {
            return Next(turn, form with { Consented = true });
        }

        if (turn.Reading.Means(Intent.No))
        {
            return turn.Reply(TurnAction.Command, turn.Say(turn.Texts["details.consent-refused"])) with { State = turn.State.Pop() };
        }

        return IsQuestion(turn) ? null : AskAgain(turn, DetailsSteps.Consent, form, "details.bad-consent");
    }

    private static Outcome? Confirm(TurnContext turn, DetailsForm form)
    {
        if (turn.Reading.Means(Intent.Yes))
        {
            return Send(turn, form);
        }

        return DetailsChange.Read(turn, form) switch
        {
            { Step: { } step } => At(turn, form, step),
            { } change => Next(turn, change.Form),
            null when IsQuestion(turn) => null,
            null => AskAgain(turn, DetailsSteps.Confirm, form, "details.bad-confirm"),
        };
    }

    private static Outcome Send(TurnContext turn, DetailsForm form)
    {
        string id = ReferenceNumber.Of("C", turn.Message.ConversationId, turn.Message.ActivityId);
        CaseDraft draft = new()
        {
            Id = id,
            Reason = CaseReason.ContactRequest,
            Language = turn.Language,
            Name = form.Name,
            Phone = form.Phone,
            Email = form.Email,
            GoodTime = form.Time,
            ConsentText = DetailsPrompts.ConsentText(turn),
            Topic = form.Topic,
            Level = turn.Safety.Level.Name(),
            Rules = turn.Safety.Rules,
        };
        string key = turn.Content.Options.StaffChannelConfigured ? "details.sent-staffed" : "details.sent-unstaffed";
        string thanks = turn.Texts.Format(key, ("name", DetailsPrompts.Shown(form.Name ?? "")), ("case", id));
        return turn.Reply(TurnAction.Command, turn.Say(thanks)) with
        {
            State = turn.State.Pop() with { Cases = turn.State.Cases.Add(id) },
            Effects = [new Effect.OpenCase(draft)],
        };
    }

    private static Outcome Next(TurnContext turn, DetailsForm form) => At(turn, form, form.NextStep);

    private static Outcome At(TurnContext turn, DetailsForm form, string step) =>
        turn.Reply(TurnAction.Prompt, DetailsPrompts.Ask(turn, step, step == DetailsSteps.Contact && form.HasContact ? form with { Name = null } : form)) with
        {
            State = turn.State.Replace(form.ToFrame(step)),
        };

    private static Outcome AskAgain(TurnContext turn, string step, DetailsForm form, string problem) =>
        turn.Reply(TurnAction.Prompt, DetailsPrompts.AskAgain(turn, step, form, problem)) with
        {
            State = turn.State.Replace(form.ToFrame(step)),
        };

    private static bool IsQuestion(TurnContext turn) =>
        turn.Content.EntryByQuestion(turn.Reading.Question) is not null
        || QuestionSplitter.Split(turn.Reading.Question).Any(part => part.IsQuestion);

    private static bool KnowledgeAnswers(TurnContext turn) =>
        QuestionResolver.Resolve(turn, turn.Reading.Question) is Resolution.Found or Resolution.Pointer;

    private static string WithoutContact(string text, ContactReading contact)
    {
        string rest = contact.Email is null ? text : text.Replace(contact.Email, " ", StringComparison.Ordinal);
        return contact.Phone is null ? rest : rest.Replace(contact.Phone, " ", StringComparison.Ordinal);
    }
}
