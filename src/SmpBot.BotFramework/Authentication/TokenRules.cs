namespace SmpBot.BotFramework.Authentication;

/// <summary>The rules for a token that need no key.</summary>
internal static class TokenRules
{
    /// <summary>How far the clocks of sender and bot may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The rule that is broken, or null.</summary>
    public static string? Broken(JsonWebToken token, string audience, DateTimeOffset now)
    {
        if (token.Algorithm is not ("RS256" or "RS384" or "RS512"))
        {
            return "algorithm";
        }

        if (token.Text("aud") != audience)
        {
            return "audience";
        }

        double seconds = now.ToUnixTimeMilliseconds() / 1000.0;
        if (token.Seconds("exp") is not { } expires || seconds > expires + Skew.TotalSeconds)
        {
            return "expiry";
        }

        bool starts = token.Seconds("nbf") is { } from ? seconds >= from - Skew.TotalSeconds : !token.Has("nbf");
        return starts ? null : "not-before";
    }
}
