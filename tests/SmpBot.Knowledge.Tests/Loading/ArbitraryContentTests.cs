using FsCheck;
using FsCheck.Fluent;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Tests.Loading;

public sealed class ArbitraryContentTests
{
    private static readonly string s_sound = KnowledgeFolder.Entry("duration").With("phrasings", "\n  - one\n  - \"two: 2\"").ToString();

    [Fact]
    public void Any_edit_of_an_entry_loads_or_gives_issues_with_lines_inside_the_file()
    {
        using var folder = new KnowledgeFolder();
        Gen<(int At, int Cut, string Insert)> edits =
            from at in Gen.Choose(0, s_sound.Length)
            from cut in Gen.Choose(0, 12)
            from insert in Gen.Elements("", ":", "- ", "\t", "\n", "[", "]", "{", "\"", "'", "|", ">", "&a", "*a", "!x", "%", "@", "#", "---\n", "...\n", "? ", "\0", "\u0085", "<<: ", "\ufeff", "😀")
            select (at, cut, insert);

        Prop.ForAll(edits.ArrayOf(3).ToArbitrary(), changes =>
        {
            string text = changes.Aggregate(s_sound, Apply);
            folder.Write("en/duration.md", text);
            int lines = text.Split('\n').Length;
            return folder.Load() switch
            {
                LoadOutcome.Failed failed => failed.Issues.Any(i => i.Severity == IssueSeverity.Error) && failed.Issues.All(i => i.Line >= 1 && i.Line <= lines),
                LoadOutcome.Loaded loaded => loaded.Knowledge.Find("en", "duration") is not null,
                _ => false,
            };
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Any_text_at_all_gives_an_outcome()
    {
        using var folder = new KnowledgeFolder();

        Prop.ForAll<string>(text =>
        {
            folder.Write("clinic.yaml", text ?? "");
            folder.Write("en/duration.md", "---\n" + text + "\n---\nAnswer.");
            return folder.LoadIssues().Count > 0;
        }).QuickCheckThrowOnFailure();
    }

    private static string Apply(string text, (int At, int Cut, string Insert) edit)
    {
        int at = Math.Min(edit.At, text.Length);
        return text.Remove(at, Math.Min(edit.Cut, text.Length - at)).Insert(at, edit.Insert);
    }
}
