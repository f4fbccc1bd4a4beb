using System.Collections.Immutable;
using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.LeaveDetails;

/// <summary>What was collected so far, kept in the dialog's frame.</summary>
internal sealed record DetailsForm
{
    public string? Name { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public string? Time { get; init; }

    /// <summary>What it is about: the visitor's last question.</summary>
    public string? Topic { get; init; }

    /// <summary>True once the visitor agreed that the details are passed on.</summary>
    public bool Consented { get; init; }

    public bool HasContact => Phone is not null || Email is not null;

    /// <summary>The first step whose field is missing.</summary>
    public string NextStep => this switch
    {
        { Name: null } => DetailsSteps.Name,
        { HasContact: false } => DetailsSteps.Contact,
        { Time: null } => DetailsSteps.Time,
        { Consented: false } => DetailsSteps.Consent,
        _ => DetailsSteps.Confirm,
    };

    public static DetailsForm From(DialogFrame frame) => new()
    {
        Name = frame.Values.GetValueOrDefault("name"),
        Phone = frame.Values.GetValueOrDefault("phone"),
        Email = frame.Values.GetValueOrDefault("email"),
        Time = frame.Values.GetValueOrDefault("time"),
        Topic = frame.Values.GetValueOrDefault("topic"),
        Consented = frame.Values.ContainsKey("consent"),
    };

    public DialogFrame ToFrame(string step)
    {
        ImmutableSortedDictionary<string, string>.Builder values = DialogFrame.NoValues.ToBuilder();
        Add("name", Name);
        Add("phone", Phone);
        Add("email", Email);
        Add("time", Time);
        Add("topic", Topic);
        Add("consent", Consented ? "yes" : null);
        return new DialogFrame(LeaveDetailsDialog.DialogName, step, values.ToImmutable());

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                values.Add(key, value);
            }
        }
    }
}

/// <summary>Where the dialog stands.</summary>
internal static class DetailsSteps
{
    public const string Name = "name";
    public const string Contact = "contact";
    public const string Time = "time";
    public const string Consent = "consent";
    public const string Confirm = "confirm";
}
