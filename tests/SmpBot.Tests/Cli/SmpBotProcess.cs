using System.Diagnostics;
using System.Text;

namespace SmpBot.Tests.Cli;

/// <summary>The program as its users start it: a process of its own.</summary>
internal sealed class SmpBotProcess : IDisposable
{
    private readonly Process _process;

    private SmpBotProcess(Process process) => _process = process;

    /// <summary>Starts the program in a folder of the test's own.</summary>
    public static SmpBotProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "SmpBot.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Storage__Path"] = Path.Combine(folder, "smpbot.db");
        start.Environment["Search__Encoder"] = "off";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new SmpBotProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end, without the sentence encoder.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder, string input, params string[] arguments) =>
        RunAsync(folder, input, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string folder, string input, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using SmpBotProcess started = Start(folder, environment, arguments);
        Task<string> output = started._process.StandardOutput.ReadToEndAsync();
        Task<string> errors = started._process.StandardError.ReadToEndAsync();
        await started._process.StandardInput.WriteAsync(input);
        started._process.StandardInput.Close();
        await started._process.WaitForExitAsync();
        return (started._process.ExitCode, await output, await errors);
    }

    /// <summary>The next line of standard output.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync();

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
