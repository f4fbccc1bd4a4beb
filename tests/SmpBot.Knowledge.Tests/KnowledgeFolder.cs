using System.Text;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Tests;

/// <summary>A knowledge folder in the temporary directory: sound to begin with, to be broken by the test.</summary>
internal sealed class KnowledgeFolder : IDisposable
{
    public KnowledgeFolder()
    {
        Path = Directory.CreateTempSubdirectory("smpbot-knowledge-").FullName;
        Write("clinic.yaml", "name: Clinic of the test\n");
        Write("topics.yaml", """
            topics:
              - key: duration
                en: How long it lasts
                es: Cuánto dura
              - key: pain
                en: Pain
                es: Dolor
            """);
        Write("sources.yaml", """
            sources:
              - id: site
                title: The clinic's site
                kind: clinic
                verified: true
            """);
        Write("en/duration.md", Entry("duration").ToString());
        Write("es/duration.md", Entry("duration").With("question", "¿Cuánto dura?").With("phrasings", "[cuánto aguanta]").ToString());
    }

    public string Path { get; }

    public static EntryText Entry(string id) => new(id);

    public KnowledgeFolder Write(string path, string text)
    {
        string file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    public KnowledgeFolder WriteBytes(string path, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, path), bytes);
        return this;
    }

    public KnowledgeFolder Delete(string path)
    {
        File.Delete(System.IO.Path.Combine(Path, path));
        return this;
    }

    public LoadOutcome Load() => KnowledgeLoader.Load(Path);

    public KnowledgeBase LoadSound() => Load().ShouldBeOfType<LoadOutcome.Loaded>().Knowledge;

    public IReadOnlyList<KnowledgeIssue> LoadIssues() => Load() switch
    {
        LoadOutcome.Failed failed => failed.Issues,
        LoadOutcome.Loaded loaded => loaded.Warnings,
        _ => [],
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>The text of an entry's file, key by key.</summary>
internal sealed class EntryText
{
    private readonly List<(string Key, string Value)> _keys;
    private string _answer = "It lasts up to eight years. It fades slowly.";

    public EntryText(string id) => _keys =
    [
        ("id", id),
        ("topic", "duration"),
        ("question", "How long does it last?"),
        ("phrasings", "[how many years]"),
        ("followUps", "[]"),
        ("sources", "[site]"),
        ("evidence", "clinic"),
        ("medical", "false"),
        ("reviewed", "2026-11-20"),
    ];

    public EntryText With(string key, string value)
    {
        int index = _keys.FindIndex(k => k.Key == key);
        if (index < 0)
        {
            _keys.Add((key, value));
        }
        else
        {
            _keys[index] = (key, value);
        }

        return this;
    }

    public EntryText Without(string key)
    {
        _keys.RemoveAll(k => k.Key == key);
        return this;
    }

    public EntryText Answering(string answer)
    {
        _answer = answer;
        return this;
    }

    public override string ToString() => $"---\n{string.Join('\n', _keys.Select(k => $"{k.Key}: {k.Value}"))}\n---\n\n{_answer}\n";
}
