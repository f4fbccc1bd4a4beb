using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.LeaveDetails;

/// <summary>Reads what a visitor wants changed at the summary: "no, the phone is 555 123 4567", "change the name".</summary>
/// <param name="Form">The form with the new value, or with the old one where none was given.</param>
/// <param name="Step">The step to ask again, or null when the new value was given.</param>
internal sealed record DetailsChange(DetailsForm Form, string? Step)
{
    private static readonly FrozenSet<string> s_name = Words("name names nombre apellido surname");
    private static readonly FrozenSet<string> s_contact = Words(
        "phone number telephone mobile cell email mail address contact telefono numero movil celular correo email contacto");

    private static readonly FrozenSet<string> s_time = Words("time hour hours when schedule day hora horario horas cuando momento dia");
    private static readonly FrozenSet<string> s_markers = Words("is to be should must its es debe deberia ser a por al sea actually realmente");

    public static DetailsChange? Read(TurnContext turn, DetailsForm form)
    {
        string text = turn.Reading.Text;
        ContactReading contact = ContactReader.Read(text);
        if (contact.HasAny)
        {
            return new DetailsChange(form with { Phone = contact.Phone ?? form.Phone, Email = contact.Email ?? form.Email }, null);
        }

        ImmutableArray<Word> words = turn.Reading.Words;
        if (words.Any(word => s_name.Contains(word.Text)))
        {
            string? name = After(text, words, s_name) is { } rest ? NameReader.Read(turn.Content.Intents, rest) : null;
            return name is null ? new DetailsChange(form, DetailsSteps.Name) : new DetailsChange(form with { Name = name }, null);
        }

        if (words.Any(word => s_contact.Contains(word.Text)))
        {
            return new DetailsChange(form, DetailsSteps.Contact);
        }

        if (!words.Any(word => s_time.Contains(word.Text)))
        {
            return null;
        }

        return After(text, words, s_time) is { } time
            ? new DetailsChange(form with { Time = time }, null)
            : new DetailsChange(form, DetailsSteps.Time);
    }

    /// <summary>The words after the field's name and "is", "to", "es"; null when there are none.</summary>
    private static string? After(string text, ImmutableArray<Word> words, FrozenSet<string> field)
    {
        int at = 0;
        while (!field.Contains(words[at].Text))
        {
            at++;
        }

        int start = at + 1;
        bool marked = false;
        while (start < words.Length && s_markers.Contains(words[start].Text))
        {
            marked = true;
            start++;
        }

        return marked && start < words.Length ? text[words[start].Start..words[^1].End] : null;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
