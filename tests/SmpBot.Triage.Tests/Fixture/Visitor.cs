using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.State;

namespace SmpBot.Triage.Tests.Fixture;

/// <summary>A conversation as a readable script: <c>.Says("…").At(level)</c>.</summary>
internal sealed class Visitor(Language language)
{
    private DateTimeOffset _now = Clinic.Now;

    public static Visitor English => new(Language.English);

    public static Visitor Spanish => new(Language.Spanish);

    public TriageVerdict Last { get; private set; } =
        new() { Level = SafetyLevel.None, MessageLevel = SafetyLevel.None, Rules = [], State = TriageState.Empty };

    public Visitor Says(string text)
    {
        Last = Clinic.Engine.Assess(text, Last.State, language, _now);
        _now += TimeSpan.FromMinutes(1);
        return this;
    }

    public Visitor Waits(TimeSpan time)
    {
        _now += time;
        return this;
    }

    public Visitor At(SafetyLevel level, params string[] rules)
    {
        Last.Level.ShouldBe(level);
        foreach (string rule in rules)
        {
            Last.Rules.ShouldContain(rule);
        }

        return this;
    }

    public Visitor IsAsked(string? question)
    {
        Last.QuestionBack.ShouldBe(question);
        return this;
    }

    public Visitor OpensCase(bool opens)
    {
        Last.OpensCase.ShouldBe(opens);
        return this;
    }
}
