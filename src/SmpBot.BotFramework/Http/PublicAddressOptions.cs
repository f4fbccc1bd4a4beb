namespace SmpBot.BotFramework.Http;

/// <summary>The root setting <c>PublicUrl</c>.</summary>
public sealed class PublicAddressOptions
{
    public const string Key = "PublicUrl";

    /// <summary>Address under which visitors and channels reach the bot (<c>https://bot.clinic.example</c>); empty: taken from each request.</summary>
    public string PublicUrl { get; set; } = "";

    internal Uri? Address => PublicUrl.Length == 0 ? null : new Uri(PublicUrl);
}
