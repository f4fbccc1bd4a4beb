using System.ComponentModel.DataAnnotations;
using SmpBot.BotFramework.Settings;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Settings under <c>DirectLine</c>.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Lets a server of the clinic's make tokens; empty: only <c>/api/token</c> makes them.</summary>
    [StringLength(200, ErrorMessage = "DirectLine:Secret is longer than 200 characters; write a shorter one.")]
    public string Secret { get; set; } = "";

    /// <summary>Life of a token in minutes. Microsoft's client refreshes every 15 minutes, so never below 20.</summary>
    [SettingRange("DirectLine:TokenMinutes", 20, 1440)]
    public int TokenMinutes { get; set; } = 60;

    /// <summary>How long a visitor may come back to a conversation, in days.</summary>
    [SettingRange("DirectLine:ResumeDays", 1, 365)]
    public int ResumeDays { get; set; } = 30;

    /// <summary>The name that the bot's messages carry.</summary>
    [Required(ErrorMessage = "DirectLine:BotName is empty; write the name that visitors see, for example \"SmpBot\".")]
    public string BotName { get; set; } = "SmpBot";
}
