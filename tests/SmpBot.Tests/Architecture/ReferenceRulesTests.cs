using System.Reflection;

namespace SmpBot.Tests.Architecture;

/// <summary>The projects are split by dependency; this table is the design.</summary>
public sealed class ReferenceRulesTests
{
    public static TheoryData<string, string[]> Allowed { get; } = new()
    {
        { "SmpBot.Text", [] },
        { "SmpBot.Knowledge", [] },
        { "SmpBot.Search", ["SmpBot.Text", "SmpBot.Knowledge"] },
        { "SmpBot.Triage", ["SmpBot.Text", "SmpBot.Knowledge"] },
        { "SmpBot.Dialogs", ["SmpBot.Text", "SmpBot.Knowledge", "SmpBot.Search", "SmpBot.Triage"] },
        { "SmpBot.BotFramework", ["SmpBot.Dialogs", "SmpBot.Text", "SmpBot.Knowledge", "SmpBot.Search", "SmpBot.Triage"] },
        { "SmpBot.Storage", ["SmpBot.Dialogs", "SmpBot.BotFramework", "SmpBot.Text", "SmpBot.Knowledge", "SmpBot.Search", "SmpBot.Triage"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_uses_only_what_the_design_allows(string project, string[] allowed) =>
        References(project).Where(name => name.StartsWith("SmpBot.", StringComparison.Ordinal)).Except(allowed).ShouldBeEmpty();

    [Theory]
    [InlineData("SmpBot.Text")]
    [InlineData("SmpBot.Knowledge")]
    [InlineData("SmpBot.Search")]
    [InlineData("SmpBot.Triage")]
    [InlineData("SmpBot.Dialogs")]
    public void The_core_knows_no_web_server_and_no_database(string project) =>
        References(project).ShouldAllBe(name =>
            !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) &&
            !name.StartsWith("Microsoft.Data", StringComparison.Ordinal) &&
            !name.StartsWith("System.Net.Http", StringComparison.Ordinal));

    private static IEnumerable<string> References(string project) =>
        Assembly.Load(project).GetReferencedAssemblies().Select(reference => reference.Name!);
}
