using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.State;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Pipeline;

public sealed class StateJsonTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"futureField": {"x": [1]}, "messageCount": 3}""")]
    [InlineData("""{"stack": [{"dialog": "gone-dialog", "step": "x", "values": {"a": 1, "b": "c"}}], "welcomed": true}""")]
    [InlineData("""{"stack": [{"dialog": "leave-details", "step": "unknown-step", "values": {}}], "welcomed": true}""")]
    [InlineData("""{"stack": [{"dialog": "clarify", "step": "choose", "values": null}, {"step": "x"}], "language": "fr"}""")]
    [InlineData("""{"lastAnswer": {"entryId": "gone-entry", "topic": "gone", "question": "?"}, "language": 7}""")]
    public void A_state_of_another_version_is_read_and_used(string json)
    {
        ConversationState state = ConversationStateJson.Read(json);

        Conversation.From(state).Say("what do you know about me").Say("why?").Say("in spanish").Say("👎");
    }

    [Fact]
    public void Nothing_of_the_state_is_lost()
    {
        ConversationState state = new()
        {
            Language = Language.Spanish,
            Welcomed = true,
            Stack = [new DialogFrame("leave-details", "name", DialogFrame.NoValues.Add("b", "2").Add("a", "1"))],
            LastAnswer = new LastAnswer("pain", "pain", "¿duele?"),
            LastSuggestions = ["¿Qué precio tiene la SMP?"],
            Cases = ["C-1"],
            FirstSeen = Conversation.FirstTurn,
            MessageCount = 2,
        };

        string json = ConversationStateJson.Write(state);

        json.ShouldContain("\"values\":{\"a\":\"1\",\"b\":\"2\"}");
        ConversationStateJson.Write(ConversationStateJson.Read(json)).ShouldBe(json);
    }
}
