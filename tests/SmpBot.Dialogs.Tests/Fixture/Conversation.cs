using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.State;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Fixture;

/// <summary>A conversation as a script: what the visitor says, and what is expected of the turn.</summary>
internal sealed class Conversation
{
    public static readonly DateTimeOffset FirstTurn = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private readonly BotContent _content;
    private readonly string? _locale;
    private ConversationState _state;
    private TurnResult? _last;
    private TimeSpan _later;
    private int _turn;

    private Conversation(BotContent content, ConversationState state, string? locale)
    {
        _content = content;
        _state = state;
        _locale = locale;
    }

    public TurnResult Last => _last ?? throw new InvalidOperationException("Nothing was said yet.");

    public ConversationState State => _state;

    public IReadOnlyList<string> Suggestions => Last.Replies.Count == 0 ? [] : [.. Last.Replies[^1].Suggestions.Select(s => s.Title)];

    public string Text => string.Join("\n\n", Last.Replies.Select(reply => reply.Text));

    /// <summary>A visitor who was welcomed before.</summary>
    public static Conversation Start(Language language, DialogOptions? options = null) =>
        With(ClinicKnowledge.Build(), options).AsWelcomed(language);

    /// <summary>A visitor whom nobody has greeted yet.</summary>
    public static Conversation New(string? locale = null) => new(Content(ClinicKnowledge.Build()), new ConversationState(), locale);

    /// <summary>A visitor with a stored state.</summary>
    public static Conversation From(ConversationState state) => new(Content(ClinicKnowledge.Build()), state, null);

    public static Conversation With(KnowledgeBase knowledge, DialogOptions? options = null) =>
        new(Content(knowledge, options), new ConversationState(), null);

    public static BotContent Content(KnowledgeBase knowledge, DialogOptions? options = null) => BotContent.Create(
        knowledge, SearchEngine.Build(knowledge, new SearchOptions()), ClinicSafety.Engine, options ?? new DialogOptions(), KeywordSearch.Find);

    public Conversation AsWelcomed(Language language) =>
        new(_content, new ConversationState { Welcomed = true, Language = language }, null);

    public Conversation Begin() => Take(new IncomingMessage
    {
        ActivityId = "0",
        ConversationId = "conversation",
        ChannelId = "directline",
        Kind = IncomingKind.ConversationStarted,
        Locale = _locale,
    });

    public Conversation Say(string words) => Take(new IncomingMessage
    {
        ActivityId = $"{++_turn}",
        ConversationId = "conversation",
        ChannelId = "directline",
        Text = words,
        Locale = _locale,
    });

    /// <summary>Lets time go by.</summary>
    public Conversation Wait(TimeSpan time)
    {
        _later += time;
        return this;
    }

    /// <summary>Taps a suggestion of the last reply.</summary>
    public Conversation Tap(string title)
    {
        Suggestions.ShouldContain(title);
        return Say(title);
    }

    public Conversation Expect(params string[] parts)
    {
        foreach (string part in parts)
        {
            Text.ShouldContain(part, Case.Sensitive);
        }

        return this;
    }

    public Conversation ExpectNot(string part)
    {
        Text.ShouldNotContain(part, Case.Sensitive);
        return this;
    }

    public Conversation ExpectAction(TurnAction action, string? topic = null)
    {
        Last.Report.Action.ShouldBe(action, Text);
        if (topic is not null)
        {
            Last.Report.Topic.ShouldBe(topic);
        }

        return this;
    }

    public Conversation ExpectLanguage(Language language)
    {
        Last.Report.Language.ShouldBe(language);
        Last.Replies.ShouldAllBe(reply => reply.Language == language);
        return this;
    }

    public T ExpectEffect<T>()
        where T : Effect => Last.Effects.OfType<T>().ShouldHaveSingleItem();

    private Conversation Take(IncomingMessage message)
    {
        _last = TurnPipeline.Run(_content, _state, message, FirstTurn.AddMinutes(_turn) + _later);
        _state = ConversationStateJson.Read(ConversationStateJson.Write(_last.State));
        return this;
    }
}
