using SmpBot.Knowledge.Fitting;

namespace SmpBot.Knowledge.Safety;

/// <summary>What triage says, as it is kept: every member, in the order in which it stands here.</summary>
internal static class PromptRecord
{
    public static void Write(RecordWriter writer, PromptFile file)
    {
        writer.Text(file.Language);
        writer.List(file.Prompts, Write);
        writer.List(file.Questions, static (to, question) =>
        {
            to.Text(question.Id);
            SafetyRecord.Write(to, question.Text);
            to.Texts(question.Buttons);
        });
        writer.Map(file.Phrases, SafetyRecord.Write);
    }

    public static PromptFile ReadPrompts(RecordReader reader) => new(
        reader.Text(),
        reader.List(ReadPrompt),
        reader.List(static from => new QuestionBack(from.Text(), SafetyRecord.ReadLocated(from), from.Texts())),
        reader.Map(SafetyRecord.ReadLocated));

    public static void Write(RecordWriter writer, RegionNumbers region)
    {
        writer.Text(region.Id);
        writer.Texts(region.Countries);
        writer.List(region.Emergency, Write);
        writer.List(region.Advice, Write);
        writer.List(region.Crisis, Write);
    }

    public static RegionNumbers ReadRegion(RecordReader reader) => new()
    {
        Id = reader.Text(),
        Countries = reader.Texts(),
        Emergency = reader.List(ReadNumber),
        Advice = reader.List(ReadNumber),
        Crisis = reader.List(ReadNumber),
    };

    private static void Write(RecordWriter writer, SafetyPrompt prompt)
    {
        writer.Texts(prompt.Rules);
        SafetyRecord.Write(writer, prompt.Act);
        writer.Optional(prompt.Why, SafetyRecord.Write);
        writer.List(prompt.Meanwhile, SafetyRecord.Write);
        writer.Optional(prompt.Not, SafetyRecord.Write);
        writer.Optional(prompt.Worse, SafetyRecord.Write);
    }

    private static SafetyPrompt ReadPrompt(RecordReader reader) => new()
    {
        Rules = reader.Texts(),
        Act = SafetyRecord.ReadLocated(reader),
        Why = reader.Optional(SafetyRecord.ReadLocated),
        Meanwhile = reader.List(SafetyRecord.ReadLocated),
        Not = reader.Optional(SafetyRecord.ReadLocated),
        Worse = reader.Optional(SafetyRecord.ReadLocated),
    };

    private static void Write(RecordWriter writer, SafetyNumber number)
    {
        writer.Text(number.Dial);
        writer.Text(number.NameEn);
        writer.Text(number.NameEs);
        writer.Bool(number.Verified);
    }

    private static SafetyNumber ReadNumber(RecordReader reader) => new(reader.Text(), reader.Text(), reader.Text(), reader.Bool());
}
