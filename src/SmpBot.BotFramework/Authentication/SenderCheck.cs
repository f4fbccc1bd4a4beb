namespace SmpBot.BotFramework.Authentication;

/// <summary>Who posted to <c>/api/messages</c>, as far as the headers tell.</summary>
internal abstract record Sender
{
    private Sender()
    {
    }

    /// <summary>A local tool, in Development, without a registration.</summary>
    internal sealed record Anonymous : Sender;

    /// <summary>The Bot Connector. Its token names one service address, its key the channels that it speaks for.</summary>
    internal sealed record Connector(string ServiceUrl, IReadOnlyList<string> Endorsements) : Sender;

    /// <summary>This bot's own app id with a token from Microsoft Entra (Emulator, Playground).</summary>
    internal sealed record Entra : Sender;
}

/// <summary>What the check of the headers came to.</summary>
internal abstract record SenderCheck
{
    private SenderCheck()
    {
    }

    internal sealed record Known(Sender Sender) : SenderCheck;

    /// <param name="Status">401 or 403.</param>
    /// <param name="Rule">The rule that failed, for the log and the metrics; never told to the sender.</param>
    internal sealed record Refused(int Status, string Rule) : SenderCheck;

    /// <summary>The bot has no registration, so there is no endpoint.</summary>
    internal sealed record Closed : SenderCheck;

    /// <summary>The keys cannot be read, so nobody can be known.</summary>
    internal sealed record Unavailable(TimeSpan RetryAfter) : SenderCheck;
}
