using SmpBot.Knowledge.Formats;

namespace SmpBot.Knowledge.Tests.Formats;

public sealed class ContentSchemaTests
{
    [Theory]
    [InlineData("entry", "Front matter of an answer (knowledge/en/*.md, knowledge/es/*.md)")]
    [InlineData("clinic", "The clinic (knowledge/clinic.yaml)")]
    [InlineData("topics", "Topics (knowledge/topics.yaml)")]
    [InlineData("sources", "Sources (knowledge/sources.yaml)")]
    [InlineData("lexicon", "Words (knowledge/lexicon/*.yaml)")]
    public void The_schema_for_editors_says_what_the_loader_accepts(string name, string title)
    {
        string file = Path.Combine(RepositoryRoot(), "knowledge", "schemas", name + ".schema.json");
        string expected = ContentSchema.Write(title, FormatOf(name));
        if (Environment.GetEnvironmentVariable("UPDATE_SCHEMAS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        File.ReadAllText(file).ReplaceLineEndings("\n").ShouldBe(expected, $"Run the tests once with UPDATE_SCHEMAS=1 to write {name}.schema.json again.");
    }

    private static Shape.Keys FormatOf(string name) => name switch
    {
        "entry" => ContentFormats.Entry,
        "clinic" => ContentFormats.Clinic,
        "topics" => ContentFormats.Topics,
        "sources" => ContentFormats.Sources,
        _ => ContentFormats.Lexicon,
    };

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SmpBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder.ShouldNotBeNull("The tests run below the repository's root.").FullName;
    }
}
