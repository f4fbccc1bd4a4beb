using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SmpBot.Dialogs.Batch;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.State;
using SmpBot.Dialogs.Tests.Fixture;

namespace SmpBot.Dialogs.Tests.Properties;

public sealed class TurnProperties
{
    private static readonly BotContent s_content = Conversation.Content(ClinicKnowledge.Build());

    // Words that lead into every dialog and out of it, so that arbitrary conversations reach every state.
    private static readonly string[] s_usual =
    [
        "hello", "does it hurt?", "¿cuánto dura?", "price years appointment", "my scalp is red and warm after the session", "2 days ago", "2", "the last one", "none of these", "leave my details", "Ana",
        "555 123 4567", "ana@example.com", "after 5", "yes", "no", "cancel", "👍", "👎", "too vague", "in spanish please", "in english",
        "start over", "help", "what do you know about me", "forget me", "y eso?", "why?", "no, I meant the price", "change the name", "banana",
        "does it hurt? how long does it last? what does it cost? how do I book?", "do you do beards",
    ];

    private static Arbitrary<string[]> Conversations()
    {
        Gen<string> message = Gen.Frequency(
            (6, Gen.Elements(s_usual)),
            (2, Gen.Elements(HostileInput.Messages.Where(words => words.Length < 1_000))),
            (2, ArbMap.Default.GeneratorFor<string>().Select(words => words ?? "")));
        return Gen.ArrayOf(message).ToArbitrary();
    }

    [Fact]
    public void The_same_conversation_gives_the_same_bytes() => Prop.ForAll(Conversations(), messages =>
        Transcript(messages) == Transcript(messages)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_state_survives_its_json() => Prop.ForAll(Conversations(), messages =>
    {
        string json = ConversationStateJson.Write(Run(messages).Last().State);
        return ConversationStateJson.Write(ConversationStateJson.Read(json)) == json;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_turn_of_a_visitor_gets_a_reply_with_a_text() => Prop.ForAll(Conversations(), messages =>
        Run(messages).Skip(1).All(result => result.Replies.Count > 0 && result.Replies.All(reply => !string.IsNullOrWhiteSpace(reply.Text))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Only_the_last_reply_carries_suggestions_and_their_value_is_their_title() => Prop.ForAll(Conversations(), messages =>
        Run(messages).All(result => result.Replies.SkipLast(1).All(reply => reply.Suggestions.Count == 0)
            && result.Replies.SelectMany(reply => reply.Suggestions).All(suggestion => suggestion.Title == suggestion.Value)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Forgetting_clears_everything_at_any_point() => Prop.ForAll(Conversations(), messages =>
    {
        TurnResult last = Run([.. messages, "forget me"]).Last();
        return ConversationStateJson.Write(last.State) == ConversationStateJson.Write(new ConversationState())
            && last.Effects.OfType<Effect.ForgetVisitor>().Count() == 1;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hostile_messages_are_answered_in_every_dialog()
    {
        string[][] before = [[], ["does it hurt?"], ["price years appointment"], ["does it hurt", "👎"], ["leave my details"], ["leave my details", "Ana"]];
        foreach (string words in HostileInput.Messages)
        {
            foreach (string[] messages in before)
            {
                TurnResult result = Run([.. messages, words]).Last();
                result.Replies.ShouldNotBeEmpty();
                result.Replies.ShouldAllBe(reply => reply.Text.Length < 10_000);
                ConversationStateJson.Write(result.State).Length.ShouldBeLessThan(10_000);
            }
        }
    }

    [Fact]
    public void A_batch_line_is_always_one_line_of_json() => Prop.ForAll(Conversations(), messages =>
    {
        string line = JsonSerializer.Serialize(new { turns = messages.Select(Wellformed).ToArray() });
        BatchLine answer = BatchLine.Run(s_content, line, null, null, Conversation.FirstTurn);
        using JsonDocument document = JsonDocument.Parse(answer.Json);
        return !answer.Json.Contains('\n', StringComparison.Ordinal) && answer.IsError == (messages.Length == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_line_is_answered_or_named_as_an_error() => Prop.ForAll<string>(line =>
    {
        BatchLine answer = BatchLine.Run(s_content, line ?? "", null, null, Conversation.FirstTurn);
        using JsonDocument document = JsonDocument.Parse(answer.Json);
        return document.RootElement.TryGetProperty(answer.IsError ? "error" : "turns", out _);
    }).QuickCheckThrowOnFailure();

    private static string Wellformed(string words) => new([.. words.Where(c => !char.IsSurrogate(c))]);

    private static string Transcript(string[] messages) => string.Join('\n', Run(messages).Select(result =>
        ConversationStateJson.Write(result.State) + string.Join('|', result.Replies.Select(reply => reply.Text)) + string.Join('|', result.Effects)));

    private static List<TurnResult> Run(string[] messages)
    {
        IncomingMessage start = new() { ActivityId = "0", ConversationId = "c", ChannelId = "test", Kind = IncomingKind.ConversationStarted };
        List<TurnResult> results = [TurnPipeline.Run(s_content, new ConversationState(), start, Conversation.FirstTurn)];
        for (int i = 0; i < messages.Length; i++)
        {
            IncomingMessage message = start with { ActivityId = $"{i + 1}", Kind = IncomingKind.Message, Text = messages[i] };
            results.Add(TurnPipeline.Run(s_content, results[^1].State, message, Conversation.FirstTurn.AddMinutes(i)));
        }

        return results;
    }
}
