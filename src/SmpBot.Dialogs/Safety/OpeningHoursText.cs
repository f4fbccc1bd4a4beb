using System.Globalization;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;

namespace SmpBot.Dialogs.Safety;

/// <summary>When the clinic is open, in a sentence.</summary>
internal static class OpeningHoursText
{
    /// <summary>All opening hours, days with the same hours together; null when the clinic states none.</summary>
    public static string? Of(TurnContext turn)
    {
        Clinic clinic = turn.Content.Knowledge.Clinic;
        if (clinic.OpeningHours.Count == 0)
        {
            return null;
        }

        IEnumerable<string> groups = clinic.OpeningHours
            .GroupBy(hours => (hours.Opens, hours.Closes))
            .Select(group => $"{string.Join(", ", group.Select(hours => turn.Texts[DayKey(hours.Day)]))} {Time(group.Key.Opens)}–{Time(group.Key.Closes)}");
        return turn.Texts.Format("safety.hours", ("hours", string.Join("; ", groups)), ("zone", clinic.TimeZone ?? "UTC"));
    }

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string DayKey(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "day.monday",
        DayOfWeek.Tuesday => "day.tuesday",
        DayOfWeek.Wednesday => "day.wednesday",
        DayOfWeek.Thursday => "day.thursday",
        DayOfWeek.Friday => "day.friday",
        DayOfWeek.Saturday => "day.saturday",
        _ => "day.sunday",
    };
}
