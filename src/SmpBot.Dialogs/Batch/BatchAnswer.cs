using System.Text.Json;
using System.Text.Json.Serialization;
using SmpBot.Dialogs.Model;
using SmpBot.Text;

namespace SmpBot.Dialogs.Batch;

/// <summary>One line that <c>batch</c> writes; the properties stand in the order in which they are written.</summary>
internal sealed record BatchAnswer
{
    [JsonPropertyOrder(0)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Id { get; init; }

    [JsonPropertyOrder(1)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BatchTurn>? Turns { get; init; }

    [JsonPropertyOrder(2)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Error { get; init; }
}

/// <summary>One turn of a conversation as <c>batch</c> writes it.</summary>
internal sealed record BatchTurn(
    string Language,
    string Action,
    string? Topic,
    string? Entry,
    double Confidence,
    string Level,
    IReadOnlyList<string> Rules,
    string Text,
    IReadOnlyList<string> Suggestions,
    IReadOnlyList<BatchCandidate> Candidates,
    IReadOnlyList<BatchEntry> Answers)
{
    private const int Digits = 4;

    public static BatchTurn Of(TurnResult result) => new(
        result.Report.Language.Code(),
        ActionName(result.Report.Action),
        result.Report.Topic,
        result.Report.Entry,
        Math.Round(result.Report.Confidence, Digits),
        result.Report.Level,
        result.Report.Rules,
        string.Join("\n\n", result.Replies.Select(reply => reply.Text)),
        result.Replies.Count == 0 ? [] : [.. result.Replies[^1].Suggestions.Select(suggestion => suggestion.Title)],
        [.. result.Report.Candidates.Select(c => new BatchCandidate(c.Topic, Math.Round(c.Confidence, Digits)))],
        [.. result.Report.Answers.Select(a => new BatchEntry(a.Topic, a.Entry, Math.Round(a.Confidence, Digits)))]);

    private static string ActionName(TurnAction action) => action switch
    {
        TurnAction.Answer => "answer",
        TurnAction.Escalate => "escalate",
        TurnAction.Clarify => "clarify",
        TurnAction.Decline => "decline",
        TurnAction.Smalltalk => "smalltalk",
        TurnAction.Command => "command",
        _ => "prompt",
    };
}

internal sealed record BatchCandidate(string Topic, double Confidence);

internal sealed record BatchEntry(string Topic, string Entry, double Confidence);
