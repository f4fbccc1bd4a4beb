using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Yaml;

namespace SmpBot.Knowledge.Safety;

/// <summary>A list of an example file.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Level">The level of its messages.</param>
/// <param name="IsCrisis">True where a crisis line is the answer.</param>
/// <param name="Description">What belongs there.</param>
internal sealed record ExampleGroup(string Key, SafetyLevel Level, bool IsCrisis, string Description);

/// <summary>Turns example files into records.</summary>
internal static class ExampleReader
{
    /// <summary>The lists of a file, in its order.</summary>
    public static IReadOnlyList<ExampleGroup> Groups { get; } =
    [
        new("emergency", SafetyLevel.Emergency, false, "Messages that need the emergency number now."),
        new("crisis", SafetyLevel.Emergency, true, "Thoughts of suicide or self-harm, in whatever words."),
        new("urgent", SafetyLevel.Urgent, false, "Messages that need a doctor today."),
        new("low-mood", SafetyLevel.Urgent, true, "Despair without a thought of suicide."),
        new("contact", SafetyLevel.Contact, false, "Messages that the clinic should look at, and cautions before treatment."),
        new("none", SafetyLevel.None, false, "Messages that sound like the others and need nothing: questions, figures of speech, stories, normal healing."),
    ];

    /// <summary>The messages of a file; one that stands in two lists is reported, because nothing can be learned from it.</summary>
    public static IReadOnlyList<SafetyExample> Examples(SafetyFile file)
    {
        string language = file.Keys.Text("language")!;
        List<SafetyExample> examples = [];
        Dictionary<string, ExampleGroup> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (ExampleGroup group in Groups)
        {
            foreach (LocatedText message in file.LocateAll(file.Keys, group.Key))
            {
                if (seen.TryAdd(message.Text, group))
                {
                    examples.Add(new SafetyExample(message.Text, language, group.Level, group.IsCrisis));
                }
                else
                {
                    string where = seen[message.Text] == group ? $"twice under '{group.Key}'" : $"under both '{seen[message.Text].Key}' and '{group.Key}'";
                    file.Issues.Error(message.Line, "repeated-example", $"\"{message.Text}\" stands {where}: keep one of them.");
                }
            }
        }

        return examples;
    }
}
