using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Welcome;
using SmpBot.Text;

namespace SmpBot.Dialogs.LeaveDetails;

/// <summary>What the dialog says at each step.</summary>
internal static class DetailsPrompts
{
    private const int EchoedField = 100;

    /// <summary>The question of a step, below an optional first sentence.</summary>
    public static Reply Ask(TurnContext turn, string step, DetailsForm form, string? before = null)
    {
        TextCatalog texts = turn.Texts;
        (string question, string[] suggestions) = step switch
        {
            DetailsSteps.Name => (texts["details.ask-name"], new[] { texts["suggest.cancel"] }),
            DetailsSteps.Contact => (Contact(texts, form), [texts["suggest.cancel"]]),
            DetailsSteps.Time => (texts["details.ask-time"], [texts["suggest.any-time"], texts["suggest.cancel"]]),
            DetailsSteps.Consent => (texts["details.ask-consent"], [texts["suggest.yes"], texts["suggest.no"]]),
            _ => (Summary(texts, form), ConfirmChoices(texts)),
        };
        return turn.Say(before is null ? question : $"{before}\n\n{question}", suggestions);
    }

    /// <summary>A re-prompt that says by itself what is asked.</summary>
    public static Reply AskAgain(TurnContext turn, string step, DetailsForm form, string problem) =>
        step == DetailsSteps.Contact
            ? Ask(turn, step, form with { Name = null }, turn.Texts[problem])
            : Ask(turn, step, form) with { Text = turn.Texts[problem] };

    /// <summary>The clinic's consent text, or what holds in any case.</summary>
    public static string ConsentText(TurnContext turn) =>
        turn.Content.Knowledge.Clinic.ConsentText?.For(turn.Texts.Language.Code())
        ?? turn.Texts.Format("details.consent-fallback", ("clinic", WelcomeStep.ClinicName(turn)));

    public static string Shown(string value) => Markdown.Quote(value, EchoedField);

    private static string Contact(TextCatalog texts, DetailsForm form) => form.Name is { } name
        ? texts.Format("details.ask-contact", ("name", Shown(name)))
        : texts["details.ask-contact-again"];

    private static string Summary(TextCatalog texts, DetailsForm form)
    {
        string missing = texts["details.not-given"];
        return texts.Format(
            "details.summary",
            ("name", Shown(form.Name ?? missing)),
            ("phone", Shown(form.Phone ?? missing)),
            ("email", Shown(form.Email ?? missing)),
            ("time", Shown(form.Time ?? missing)));
    }

    private static string[] ConfirmChoices(TextCatalog texts) =>
    [
        texts["suggest.send"],
        texts["suggest.change-name"],
        texts["suggest.change-contact"],
        texts["suggest.change-time"],
        texts["suggest.cancel"],
    ];
}
