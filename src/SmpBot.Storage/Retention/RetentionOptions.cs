using System.ComponentModel.DataAnnotations;

namespace SmpBot.Storage.Retention;

/// <summary>How long what visitors say and leave is kept, in days; section <c>Retention</c>. Each kind has its own time, counted from when it was stored.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    private const int TenYears = 3650;
    private const string Message = "Retention:{0} must be a number of days from {1} to {2}.";

    /// <summary>The messages of visitors and bot.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int TranscriptDays { get; set; } = 30;

    /// <summary>What the bot remembers of a conversation, counted from its last turn, with the reference for proactive messages.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int StateDays { get; set; } = 90;

    /// <summary>Name, phone, e-mail, good time and consent of a case.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int ContactDetailsDays { get; set; } = 180;

    /// <summary>Topic, level, rules and conversation of a case, resolved or not.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int CaseDays { get; set; } = 365;

    /// <summary>The visitor's words in a feedback; the thumb stays.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int FeedbackDays { get; set; } = 180;

    /// <summary>Questions that the bot declined.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int UnansweredDays { get; set; } = 180;

    /// <summary>Deliveries that were sent or given up, counted from then; those that wait stay.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int DeliveryDays { get; set; } = 7;

    /// <summary>Receipts of erasures; they name nobody.</summary>
    [Range(1, TenYears, ErrorMessage = Message)]
    public int ReceiptDays { get; set; } = 1095;

    /// <summary>Time between two sweeps, in minutes.</summary>
    [Range(1, 1440, ErrorMessage = "Retention:{0} must be a number of minutes from {1} to {2}.")]
    public int SweepMinutes { get; set; } = 60;
}
