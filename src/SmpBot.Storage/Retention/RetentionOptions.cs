using SmpBot.BotFramework.Settings;

namespace SmpBot.Storage.Retention;

/// <summary>How long what visitors say and leave is kept, in days; section <c>Retention</c>. Each kind has its own time, counted from when it was stored.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    private const int TenYears = 3650;

    /// <summary>The messages of visitors and bot.</summary>
    [SettingRange("Retention:TranscriptDays", 1, TenYears)]
    public int TranscriptDays { get; set; } = 30;

    /// <summary>What the bot remembers of a conversation, counted from its last turn, with the reference for proactive messages.</summary>
    [SettingRange("Retention:StateDays", 1, TenYears)]
    public int StateDays { get; set; } = 90;

    /// <summary>Name, phone, e-mail, good time and consent of a case.</summary>
    [SettingRange("Retention:ContactDetailsDays", 1, TenYears)]
    public int ContactDetailsDays { get; set; } = 180;

    /// <summary>Topic, level, rules and conversation of a case, resolved or not.</summary>
    [SettingRange("Retention:CaseDays", 1, TenYears)]
    public int CaseDays { get; set; } = 365;

    /// <summary>The visitor's words in a feedback; the thumb stays.</summary>
    [SettingRange("Retention:FeedbackDays", 1, TenYears)]
    public int FeedbackDays { get; set; } = 180;

    /// <summary>Questions that the bot declined.</summary>
    [SettingRange("Retention:UnansweredDays", 1, TenYears)]
    public int UnansweredDays { get; set; } = 180;

    /// <summary>Deliveries that were sent or given up, counted from then; those that wait stay.</summary>
    [SettingRange("Retention:DeliveryDays", 1, TenYears)]
    public int DeliveryDays { get; set; } = 7;

    /// <summary>Receipts of erasures; they name nobody.</summary>
    [SettingRange("Retention:ReceiptDays", 1, TenYears)]
    public int ReceiptDays { get; set; } = 1095;

    /// <summary>Time between two sweeps, in minutes.</summary>
    [SettingRange("Retention:SweepMinutes", 1, 1440)]
    public int SweepMinutes { get; set; } = 60;
}
