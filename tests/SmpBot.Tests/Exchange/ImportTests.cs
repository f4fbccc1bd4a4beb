using System.Text;
using SmpBot.Exchange.Drafts;
using SmpBot.Exchange.Importing;
using SmpBot.Knowledge.Loading;
using SmpBot.Tests.Checking;
using SmpBot.Text;

namespace SmpBot.Tests.Exchange;

public class ImportTests
{
    private const string Head = "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId";

    [Fact]
    public void Rows_with_the_same_number_become_one_entry_with_phrasings()
    {
        DraftOutcome outcome = Import(
            "Do you have parking?\tYes, behind the house.\\nIt is free.\tfaq.docx\tarea:visit\t[]\tFalse\t[]\t7",
            "where do I park\tYes, behind the house.\\nIt is free.\tfaq.docx\tarea:visit\t[]\tFalse\t[]\t7",
            "Are dogs allowed?\tNo dogs, please.\tEditorial\t\t[]\tFalse\t[]\t8");

        outcome.Problems.ShouldBeEmpty();
        outcome.Drafts.Select(d => d.Path).ShouldBe(["en/parking.md", "en/dogs-allowed.md"]);
        outcome.Drafts[0].Question.ShouldBe("Do you have parking?");
        outcome.Drafts[0].Phrasings.ShouldBe(["where do I park"]);
        outcome.Drafts[0].Answer.ShouldBe("Yes, behind the house.\nIt is free.");
        outcome.Drafts[0].Notes.ShouldBe(["metadata of the imported file: area: visit", "source of the imported file: faq.docx"]);
    }

    [Fact]
    public void Without_numbers_the_same_answer_makes_one_entry()
    {
        QuestionFileOutcome.Read read = Read("Question,Answer\nopen on Sunday?,\"No, we rest.\"\nweekends?,\"No, we rest.\"\nlunch?,Yes\n");

        new DraftBuilder(ImportContext.None, Language.English).Build(read.Rows).Drafts.Select(d => d.Phrasings.Count).ShouldBe([1, 0]);
    }

    [Fact]
    public void Prompts_become_follow_ups_and_nothing_else_is_lost()
    {
        DraftOutcome outcome = Import(
            """A?	One		key:v|topic:Visits	[{"clusterHead":"a b","alternateQuestionList":[{"question":"c d"}]}]	True	"[{""displayOrder"":1,""qnaId"":0,""displayText"":""Call us""},{""displayOrder"":0,""qnaId"":2,""displayText"":""And B?""}]"	1""",
            "B?\tTwo\t\t\t[]\tFalse\t[]\t2");

        EntryDraft draft = outcome.Drafts[0];
        draft.FollowUps.ShouldBe(["b"]);
        draft.Topic.ShouldBeNull();
        string file = EntryFileWriter.Write(draft);
        foreach (string kept in (string[])["key: v", "topic: Visits", "a b", "c d", "was asked only after another question", "Call us"])
        {
            file.ShouldContain(kept);
        }
    }

    [Theory]
    [InlineData("\tAn answer\t\t\t\t\t\t3", "it has no question")]
    [InlineData("A question?\t\t\t\t\t\t\t", "it has no answer")]
    [InlineData("A question?\tx\t\t\t\t\t\t4\tmore", "it has 9 cells and the first line names 8")]
    public void Bad_rows_are_reported_and_kept_to_be_corrected(string row, string problem)
    {
        QuestionFileOutcome.Read read = Read($"{Head}\nGood?\tYes\t\t\t\t\t\t1\n{row}\n");

        read.Rows.ShouldHaveSingleItem();
        ImportProblem reported = read.Problems.ShouldHaveSingleItem();
        reported.Line.ShouldBe(3);
        reported.Message.ShouldContain(problem);
        read.Rejected.ShouldBe($"{Head}\n{row}\n");
    }

    [Fact]
    public void One_number_with_two_answers_is_reported_and_gives_two_entries()
    {
        DraftOutcome outcome = Import("Open?\tYes\t\t\t\t\t\t1", "Open late?\tNo\t\t\t\t\t\t1");

        outcome.Drafts.Count.ShouldBe(2);
        outcome.Problems.ShouldHaveSingleItem().ShouldBe(new ImportProblem(3, "QnaId 1 has two answers; an entry is made of each: keep one of them."));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void A_byte_order_mark_is_understood(string encoding)
    {
        Encoding chosen = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. chosen.GetPreamble(), .. chosen.GetBytes("Question\tAnswer\n¿Cuánto dura la cita?\tUna hora, más o menos.\n")];

        QuestionFileOutcome.Read read = QuestionFile.Read(bytes).ShouldBeOfType<QuestionFileOutcome.Read>();

        new DraftBuilder(ImportContext.None, null).Build(read.Rows).Drafts.ShouldHaveSingleItem().Language.ShouldBe("es");
    }

    [Fact]
    public void A_file_that_is_none_says_what_to_write()
    {
        QuestionFile.Read([0xff, 0x00, 0x41]).ShouldBeOfType<QuestionFileOutcome.Failed>().Message.ShouldContain("CSV UTF-8");
        QuestionFile.Read("Frage;Antwort\n"u8.ToArray()).ShouldBeOfType<QuestionFileOutcome.Failed>().Message.ShouldContain("Question and Answer");
        QuestionFile.Read([]).ShouldBeOfType<QuestionFileOutcome.Failed>();
    }

    [Fact]
    public void The_topic_is_taken_when_it_is_known_and_else_a_near_entry_is_named()
    {
        QuestionRow row = new(2, "Does it sting?", "A little.") { Metadata = "topic:pain" };
        ImportContext known = new(new HashSet<string> { "pain" }, (_, _) => null);
        ImportContext other = new(new HashSet<string> { "cost" }, (_, _) => ("pain-cream", "pain"));

        new DraftBuilder(known, Language.English).Build([row]).Drafts[0].Topic.ShouldBe("pain");
        EntryDraft draft = new DraftBuilder(other, Language.English).Build([row]).Drafts[0];
        draft.Topic.ShouldBeNull();
        draft.Notes.ShouldContain(n => n.StartsWith("en/pain-cream.md answers something like it"));
    }

    [Fact]
    public void A_draft_does_not_load_before_a_person_has_finished_it()
    {
        using TemporaryFolder folder = new();
        SampleKnowledge.Write(folder.Path, SampleKnowledge.Of(SampleKnowledge.Pain()));
        EntryDraft draft = Import("Do you have parking: where?\tYes.\t\t\t[]\tFalse\t[]\t7").Drafts[0] with { Phrasings = ["true", "a #tag: x", "- dash"] };
        SampleKnowledge.Write(folder.Path, draft.Path, EntryFileWriter.Write(draft));

        KnowledgeLoader.Load(folder.Path).ShouldBeOfType<LoadOutcome.Failed>().Issues.Where(i => i.Severity == Knowledge.Model.IssueSeverity.Error)
            .Select(i => i.Code).ShouldBe(["empty-value", "empty-value"]);

        SampleKnowledge.Write(folder.Path, draft.Path, EntryFileWriter.Write(draft with { Topic = "other", Reviewed = new DateOnly(2026, 11, 20) }));
        KnowledgeLoader.Load(folder.Path).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge.Find("en", draft.Id)!.Phrasings.ShouldBe(["true", "a #tag: x", "- dash"]);
    }

    private static DraftOutcome Import(params string[] rows) =>
        new DraftBuilder(ImportContext.None, Language.English).Build(Read($"{Head}\n{string.Join('\n', rows)}\n").Rows);

    private static QuestionFileOutcome.Read Read(string text) => QuestionFile.Read(Encoding.UTF8.GetBytes(text)).ShouldBeOfType<QuestionFileOutcome.Read>();
}
