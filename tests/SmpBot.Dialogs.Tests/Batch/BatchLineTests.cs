using System.Text.Json;
using SmpBot.Dialogs.Batch;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Tests.Fixture;

namespace SmpBot.Dialogs.Tests.Batch;

public sealed class BatchLineTests
{
    private static readonly BotContent s_content = Conversation.Content(ClinicKnowledge.Build());

    private static BatchLine Run(string line) => BatchLine.Run(s_content, line, null, null, Conversation.FirstTurn);

    [Fact]
    public void A_line_is_written_as_the_contract_says() => Run("""{"id": 1, "q": "¿cuánto dura?", "locale": "es-MX"}""").ShouldBe(new BatchLine(
        """
        {"id":1,"turns":[{"language":"es","action":"answer","topic":"duration","entry":"duration","confidence":0.9,"level":"none","rules":[],"text":"Puede durar hasta ocho años.","suggestions":["¿Qué precio tiene la SMP?","¿Duele la SMP?"],"candidates":[{"topic":"duration","confidence":0.9}],"answers":[]}]}
        """,
        false));

    [Fact]
    public void Every_line_is_a_new_conversation_and_its_turns_belong_together()
    {
        using JsonDocument answer = JsonDocument.Parse(Run("""{"turns": ["does it hurt", "forget it", "the first one"]}""").Json);

        JsonElement turns = answer.RootElement.GetProperty("turns");
        turns.GetArrayLength().ShouldBe(3);
        turns[0].GetProperty("topic").GetString().ShouldBe("pain");
        answer.RootElement.TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public void Several_answers_are_listed()
    {
        using JsonDocument answer = JsonDocument.Parse(Run("""{"q": "does it hurt? how long does it last?"}""").Json);

        JsonElement turn = answer.RootElement.GetProperty("turns")[0];
        turn.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("entry").GetString()).ShouldBe(["pain", "duration"]);
        turn.GetProperty("text").GetString()!.ShouldContain("pain. Ask your practitioner or doctor.\n\nIt can last");
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("hello", "no JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("{}", "needs")]
    [InlineData("""{"q": 5}""", "must be a text")]
    [InlineData("""{"q": null}""", "must be a text")]
    [InlineData("""{"turns": "x"}""", "list")]
    [InlineData("""{"turns": []}""", "list")]
    [InlineData("""{"turns": ["x", 1]}""", "list")]
    [InlineData("""{"q": "x", "turns": ["y"]}""", "not both")]
    [InlineData("""{"q": "x", "locale": 1}""", "locale")]
    [InlineData("""{"q": "\ud83d"}""", "must be a text")]
    public void A_bad_line_says_what_to_write_instead(string line, string expected)
    {
        BatchLine answer = Run(line);

        answer.IsError.ShouldBeTrue();
        using JsonDocument document = JsonDocument.Parse(answer.Json);
        document.RootElement.GetProperty("error").GetString()!.ShouldContain(expected);
    }
}
