using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SmpBot.Exchange.Drafts;
using SmpBot.Exchange.Exporting;
using SmpBot.Exchange.Importing;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Tests.Checking;

namespace SmpBot.Tests.Exchange;

public class RoundTripTests
{
    [Fact]
    public void The_repositorys_knowledge_comes_back_field_by_field()
    {
        KnowledgeBase knowledge = KnowledgeLoader.Load(Repository.Path("knowledge")).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge;

        DraftOutcome outcome = Import(TsvExport.Write(knowledge));

        outcome.Problems.ShouldBeEmpty();
        outcome.Drafts.Count.ShouldBe(knowledge.Entries.Count);
        foreach ((KnowledgeEntry entry, EntryDraft draft) in knowledge.Entries.Zip(outcome.Drafts))
        {
            Fields(draft).ShouldBe(Fields(EntryDraft.Of(entry)));
            draft.Notes.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Any_entries_come_back_field_by_field_through_the_tsv() => Prop.ForAll(Entries(), entries =>
    {
        KnowledgeBase knowledge = SampleKnowledge.Of(entries);
        return Import(TsvExport.Write(knowledge)).Drafts.Select(Fields).SequenceEqual(knowledge.Entries.Select(e => Fields(EntryDraft.Of(e))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_entries_come_back_field_by_field_through_their_files() => Prop.ForAll(Entries(), entries =>
    {
        using TemporaryFolder folder = new();
        KnowledgeBase knowledge = SampleKnowledge.Of(entries);
        SampleKnowledge.Write(folder.Path, knowledge);
        KnowledgeBase loaded = KnowledgeLoader.Load(folder.Path).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge;
        return loaded.Entries.Select(e => Fields(EntryDraft.Of(e))).SequenceEqual(knowledge.Entries.Select(e => Fields(EntryDraft.Of(e))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_page_shows_both_languages_encoded_and_without_a_script()
    {
        KnowledgeEntry pain = SampleKnowledge.Pain() with { Question = "<script>alert(1)</script> & pain?", Answer = "A *little* <b>scratch</b>; see [us](https://clinic.example)." };
        KnowledgeBase knowledge = SampleKnowledge.Of(pain, SampleKnowledge.PainInSpanish(), SampleKnowledge.Duration() with { Expires = new DateOnly(2027, 1, 1) });

        string page = HtmlExport.Write(knowledge, new DateOnly(2026, 11, 21));

        page.ShouldContain("<h3>&lt;script&gt;alert(1)&lt;/script&gt; &amp; pain?</h3>");
        page.ShouldContain("A <em>little</em> &lt;b&gt;scratch&lt;/b&gt;; see <a href=\"https://clinic.example\">us</a>.");
        page.ShouldContain("<h3>¿Duele?</h3>".Replace("¿", "&#191;", StringComparison.Ordinal));
        page.ShouldContain("Falta en español");
        page.ShouldContain("<a href=\"https://clinic.example/notes\">The clinic&#39;s notes</a>, 2026");
        page.ShouldContain("expires 2027-01-01");
        page.ShouldContain("Approved / Aprobado");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("<link");
        page.ShouldNotContain("src=");
    }

    private static DraftOutcome Import(string tsv) =>
        new DraftBuilder(ImportContext.None, null).Build(QuestionFile.Read(Encoding.UTF8.GetBytes(tsv)).ShouldBeOfType<QuestionFileOutcome.Read>().Rows);

    private static string Fields(EntryDraft draft)
    {
        string[] lists = [.. new[] { draft.Phrasings, draft.FollowUps, draft.Sources, draft.Allow }.Select(list => string.Join('\u0001', list))];
        object?[] values = [draft.Path, draft.Topic, draft.Question, .. lists, draft.Evidence, draft.Medical, draft.IsPointer, draft.Reviewed, draft.Expires, draft.Answer];
        return string.Join('\u0002', values);
    }

    /// <summary>One to three entries in both languages, with texts that separators, quotes and YAML trip over.</summary>
    private static Arbitrary<KnowledgeEntry[]> Entries()
    {
        Gen<string> words = DelimitedTests.Texts().Generator.Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Gen<string> answers = DelimitedTests.Texts().Generator.Select(text => $"Yes {text.Replace("\t", " ", StringComparison.Ordinal)} end");
        Gen<KnowledgeEntry> entry =
            from language in Gen.Elements("en", "es")
            from number in Gen.Choose(1, 9)
            from question in words
            from phrasings in words.ListOf()
            from answer in answers
            from medical in Gen.Elements(true, false)
            from days in Gen.Choose(0, 400)
            from allow in Gen.Elements<string[]>([], ["permanent"], ["100 %", "no side effects"])
            let id = FormattableString.Invariant($"entry-{number}")
            select SampleKnowledge.Entry(language, id, "pain", $"{language} {number} {question}".Trim(), answer, [.. Numbered(language, number, phrasings)]) with
            {
                Medical = medical,
                Allow = allow,
                Evidence = (Evidence)(days % 5),
                Expires = days < 100 ? null : new DateOnly(2026, 11, 2).AddDays(days),
                Sources = days % 2 == 0 ? [] : ["own"],
            };
        return entry.NonEmptyListOf()
            .Select(list => list.DistinctBy(e => e.File).ToArray())
            .Select(list => list.Select((e, i) => e with { FollowUps = [.. list.Where(o => o.Language == e.Language && o.Id != e.Id).Select(o => o.Id).Take(i)] }).ToArray())
            .ToArbitrary();
    }

    /// <summary>A number makes every phrasing its own, as the loader demands.</summary>
    private static IEnumerable<string> Numbered(string language, int number, IEnumerable<string> phrasings) =>
        phrasings.Append("last").Select((text, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text} {language}{number}x{i}").Trim());
}
