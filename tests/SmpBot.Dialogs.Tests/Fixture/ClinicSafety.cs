using SmpBot.Knowledge.Safety;
using SmpBot.Triage;

namespace SmpBot.Dialogs.Tests.Fixture;

/// <summary>The triage engine over the repository's own safety files.</summary>
internal static class ClinicSafety
{
    private static readonly Lazy<TriageEngine> s_engine = new(Build);

    public static TriageEngine Engine => s_engine.Value;

    private static TriageEngine Build() =>
        SafetyLoader.Load(Path.Combine(Repository.Root, "knowledge")) is SafetyLoadOutcome.Loaded loaded
        && TriageEngine.Build(loaded.Data) is TriageBuildOutcome.Built built
            ? built.Engine
            : throw new InvalidOperationException("The safety files of the repository do not load.");
}
