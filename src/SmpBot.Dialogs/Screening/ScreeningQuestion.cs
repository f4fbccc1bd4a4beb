using System.Collections.Immutable;

namespace SmpBot.Dialogs.Screening;

/// <summary>Whom a yes sends the visitor to, in the order of caution.</summary>
internal enum ScreeningAdvice
{
    Book,
    Practitioner,
    Doctor,
}

/// <summary>One yes-or-no question before booking.</summary>
/// <param name="Text">Key of its text.</param>
/// <param name="Advice">What a yes comes to.</param>
/// <param name="Rules">The cautions of the triage rules that it covers, for staff.</param>
internal sealed record ScreeningQuestion(string Text, ScreeningAdvice Advice, ImmutableArray<string> Rules)
{
    /// <summary>All questions in order; together they cover the cautions before treatment that a visitor can answer.</summary>
    public static ImmutableArray<ScreeningQuestion> All { get; } =
    [
        new("screening.age-pregnancy", ScreeningAdvice.Doctor, ["P1", "P2"]),
        new("screening.illness", ScreeningAdvice.Doctor, ["P3", "P12", "P14"]),
        new("screening.medicine", ScreeningAdvice.Doctor, ["P5", "P10"]),
        new("screening.scars-allergy", ScreeningAdvice.Practitioner, ["P4", "P11"]),
        new("screening.scalp", ScreeningAdvice.Doctor, ["P6", "P7", "P8", "P9"]),
        new("screening.earlier-work", ScreeningAdvice.Practitioner, ["P13"]),
    ];
}
