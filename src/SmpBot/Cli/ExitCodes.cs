namespace SmpBot.Cli;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The command ran and found something wrong: a failed check, a bad input line, an unknown case.</summary>
    public const int Failure = 1;

    /// <summary>The command could not run: wrong arguments, a wrong setting, content that cannot be loaded.</summary>
    public const int Usage = 2;
}
