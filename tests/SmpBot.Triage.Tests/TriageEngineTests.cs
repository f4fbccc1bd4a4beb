using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.State;

namespace SmpBot.Triage.Tests;

/// <summary>The engine over the clinic's own safety files.</summary>
public sealed class TriageEngineTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<TriageEngine> Engine = new(() =>
        ((TriageBuildOutcome.Built)TriageEngine.Build(((SafetyLoadOutcome.Loaded)SafetyLoader.Load(Knowledge)).Data)).Engine);

    private static string Knowledge => Path.Combine(Root(), "knowledge");

    [Theory]
    [InlineData("I can't breathe properly since the numbing cream", Language.English, "Emergency")]
    [InlineData("tengo 39 de fiebre y me sale pus de la cabeza", Language.Spanish, "Emergency")]
    [InlineData("yellow pus is coming out of my scalp", Language.English, "Urgent")]
    [InlineData("estoy embarazada, puedo hacerme la micropigmentación", Language.Spanish, "Contact")]
    [InlineData("no fever, no pus and no swelling, all good", Language.English, "None")]
    [InlineData("what are the signs of an infection", Language.English, "None")]
    [InlineData("me muero de ganas de hacérmelo", Language.Spanish, "None")]
    public void A_message_is_given_its_level(string text, Language language, string level) =>
        Level(text, language).ToString().ShouldBe(level);

    [Fact]
    public void A_question_after_a_red_flag_does_not_lower_the_level()
    {
        TriageVerdict first = Engine.Value.Assess("me sale pus por la coronilla", TriageState.Empty, Language.Spanish, Now);
        TriageVerdict second = Engine.Value.Assess("¿cuánto cuesta?", first.State, Language.Spanish, Now.AddMinutes(1));
        second.Level.ShouldBe(first.Level);
        second.Level.ShouldBe(SafetyLevel.Urgent);
    }

    [Theory]
    [InlineData("redflags.en.jsonl", Language.English)]
    [InlineData("redflags.es.jsonl", Language.Spanish)]
    public void No_labelled_emergency_goes_unnoticed(string file, Language language) =>
        Labelled(file).Where(line => line.Level == "emergency")
            .Where(line => Level(line.Text, language) == SafetyLevel.None)
            .Select(line => line.Text)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("redflags.en.jsonl", Language.English)]
    [InlineData("redflags.es.jsonl", Language.Spanish)]
    public void Case_final_punctuation_and_white_space_change_no_level(string file, Language language)
    {
        foreach ((string text, _) in Labelled(file))
        {
            SafetyLevel plain = Level(text, language);
            Level("  " + text + "  ", language).ShouldBe(plain, text);
            Level(text.ToUpperInvariant(), language).ShouldBe(plain, text);
        }
    }

    [Fact]
    public void Any_text_has_a_level_and_the_same_one_each_time() =>
        Prop.ForAll<string?>(text => Level(text ?? "", Language.English) == Level(text ?? "", Language.English)).QuickCheckThrowOnFailure();

    private static SafetyLevel Level(string text, Language language) => Engine.Value.Assess(text, TriageState.Empty, language, Now).Level;

    private static IEnumerable<(string Text, string Level)> Labelled(string file) =>
        File.ReadLines(Path.Combine(Knowledge, "evals", file))
            .Where(line => line.Length > 0)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(line => (line.GetProperty("q").GetString()!, line.GetProperty("level").GetString()!));

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SmpBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run inside the repository: no folder above holds SmpBot.sln.");
        }

        return folder.FullName;
    }
}
