using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Fixture;

/// <summary>
/// A search that finds what a test says: candidates for a text that contains these words, the longest words first; nothing else.
/// </summary>
internal sealed class ScriptedSearch
{
    private readonly SortedDictionary<string, (string Entry, double Confidence)[]> _found =
        new(Comparer<string>.Create((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b)));

    private readonly KnowledgeBase _knowledge;

    public ScriptedSearch(params ReadOnlySpan<KnowledgeEntry> more) => _knowledge = ClinicKnowledge.Build(more);

    public ScriptedSearch Finds(string words, params (string Entry, double Confidence)[] candidates)
    {
        _found[words] = candidates;
        return this;
    }

    /// <summary>A turn in which these words are said after that answer, or after that question was turned away.</summary>
    public TurnContext Turn(string words, LastAnswer? last, string? refused = null)
    {
        BotContent content = BotContent.Create(
            _knowledge, SearchEngine.Build(_knowledge, new SearchOptions()), ClinicSafety.Engine, new DialogOptions(), Find);
        var state = new ConversationState { Language = Language.English, Welcomed = true, LastAnswer = last, Refused = refused };
        var message = new IncomingMessage { ActivityId = "1", ConversationId = "c", ChannelId = "console", Text = words };
        return TurnPipeline.Understand(content, state, message, Conversation.FirstTurn) with { Language = Language.English };
    }

    private SearchResult Find(SearchQuery query)
    {
        (string Entry, double Confidence)[] found =
            _found.FirstOrDefault(script => query.Text.Contains(script.Key, StringComparison.OrdinalIgnoreCase)).Value ?? [];
        Candidate[] candidates =
            [.. found.Select(f => new Candidate(f.Entry, _knowledge.Find("en", f.Entry)!.Topic, f.Confidence, ""))];
        return new SearchResult(candidates is [{ Confidence: > 0.4 }, ..] ? SearchDecision.Answer : SearchDecision.Decline, candidates);
    }
}
