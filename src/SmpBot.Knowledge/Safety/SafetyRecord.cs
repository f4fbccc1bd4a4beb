using SmpBot.Knowledge.Fitting;

namespace SmpBot.Knowledge.Safety;

/// <summary>Safety data as they are kept: every member, in the order in which it stands here.</summary>
internal static class SafetyRecord
{
    public static void Write(RecordWriter writer, SafetyData data)
    {
        writer.List(data.Concepts, Write);
        writer.List(data.Contexts, Write);
        writer.List(data.Examples, Write);
        writer.List(data.Definitions, Write);
        writer.List(data.Doubts, Write);
        Write(writer, data.Harmless);
        writer.List(data.Rules, Write);
        writer.List(data.Questions, Write);
        writer.Map(data.Prompts, PromptRecord.Write);
        writer.List(data.Regions, PromptRecord.Write);
        writer.Map(data.Sources, Write);
    }

    public static SafetyData Read(RecordReader reader) => new()
    {
        Concepts = reader.List(ReadConcepts),
        Contexts = reader.List(static from => new ContextFile(from.Text(), from.List(ReadPatterns))),
        Examples = reader.List(static from => new SafetyExample(from.Text(), from.Text(), (SafetyLevel)from.Int(), from.Bool())),
        Definitions = reader.List(ReadNamed),
        Doubts = reader.List(static from => new SafetyDoubt(from.Double(), from.List(ReadLocated))),
        Harmless = ReadHarmless(reader),
        Rules = reader.List(ReadRule),
        Questions = reader.List(ReadNamed),
        Prompts = reader.Map(PromptRecord.ReadPrompts),
        Regions = reader.List(PromptRecord.ReadRegion),
        Sources = reader.Map(static from => new SafetySource(from.Text(), from.Text(), from.Text())),
    };

    public static void Write(RecordWriter writer, LocatedText text)
    {
        writer.Text(text.Text);
        writer.Text(text.File);
        writer.Int(text.Line);
    }

    public static LocatedText ReadLocated(RecordReader reader) => new(reader.Text(), reader.Text(), reader.Int());

    private static void Write(RecordWriter writer, NamedText named)
    {
        writer.Text(named.Name);
        Write(writer, named.Text);
    }

    private static NamedText ReadNamed(RecordReader reader) => new(reader.Text(), ReadLocated(reader));

    private static void Write(RecordWriter writer, NamedPatterns named)
    {
        writer.Text(named.Name);
        writer.List(named.Patterns, Write);
    }

    private static NamedPatterns ReadPatterns(RecordReader reader) => new(reader.Text(), reader.List(ReadLocated));

    private static void Write(RecordWriter writer, ConceptFile file)
    {
        writer.Text(file.Language);
        writer.List(file.Words, Write);
        writer.List(file.Concepts, static (to, concept) =>
        {
            to.Text(concept.Id);
            to.Text(concept.Says);
            to.Int((int)concept.Kind);
            to.List(concept.Patterns, Write);
        });
    }

    private static ConceptFile ReadConcepts(RecordReader reader) => new(
        reader.Text(),
        reader.List(ReadPatterns),
        reader.List(static from => new Concept(from.Text(), from.Text(), (ConceptKind)from.Int(), from.List(ReadLocated))));

    private static void Write(RecordWriter writer, ContextFile file)
    {
        writer.Text(file.Language);
        writer.List(file.Groups, Write);
    }

    private static void Write(RecordWriter writer, SafetyExample example)
    {
        writer.Text(example.Text);
        writer.Text(example.Language);
        writer.Int((int)example.Level);
        writer.Bool(example.IsCrisis);
    }

    private static void Write(RecordWriter writer, SafetyDoubt doubt)
    {
        writer.Double(doubt.Below);
        writer.List(doubt.Signs, Write);
    }

    private static void Write(RecordWriter writer, SafetyHarmless harmless)
    {
        writer.Double(harmless.Concern);
        writer.Double(harmless.GraverConcern);
        writer.Double(harmless.GraverUrgent);
        writer.List(harmless.Believed, Write);
    }

    private static SafetyHarmless ReadHarmless(RecordReader reader) =>
        new(reader.Double(), reader.Double(), reader.Double()) { Believed = reader.List(ReadLocated) };

    private static void Write(RecordWriter writer, SafetyRule rule)
    {
        writer.Text(rule.Id);
        writer.Int((int)rule.Level);
        writer.Text(rule.Title);
        writer.Bool(rule.IsCrisis);
        writer.Bool(rule.IsFallback);
        writer.Bool(rule.IsRaising);
        writer.Texts(rule.Sources);
        writer.Date(rule.Reviewed);
        writer.List(rule.When, Write);
    }

    private static SafetyRule ReadRule(RecordReader reader) => new()
    {
        Id = reader.Text(),
        Level = (SafetyLevel)reader.Int(),
        Title = reader.Text(),
        IsCrisis = reader.Bool(),
        IsFallback = reader.Bool(),
        IsRaising = reader.Bool(),
        Sources = reader.Texts(),
        Reviewed = reader.Date(),
        When = reader.List(ReadLocated),
    };

    private static void Write(RecordWriter writer, SafetySource source)
    {
        writer.Text(source.Id);
        writer.Text(source.Title);
        writer.Text(source.Where);
    }
}
