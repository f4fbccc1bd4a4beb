using System.Globalization;
using System.Text;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Safety;
using SmpBot.Search;
using SmpBot.Text;
using SmpBot.Triage;

namespace SmpBot.Dialogs.Explaining;

/// <summary>Why a turn ends as it does, as plain text for <c>ask --explain</c>.</summary>
public static class TurnExplanation
{
    private const int ShownEntries = 4;

    /// <summary>Explains the turn that <see cref="TurnPipeline.Run"/> would make of the same arguments.</summary>
    public static string Of(BotContent content, ConversationState state, IncomingMessage message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(content);
        TurnContext turn = TurnPipeline.Understand(content, state, message, now);
        StringBuilder text = new();
        Line(text, $"language   {turn.Language.Code()}");
        Line(text, $"meaning    {turn.Reading.Meaning}");
        Line(text, $"question   {turn.Reading.Question}");
        Triage(text, content.Triage.Explain(turn.Message.Text, state.Triage, turn.Language, now));
        if (!turn.Reading.IsEmpty)
        {
            Search(text, content.Engine.Explain(new SearchQuery(turn.Reading.Question, turn.Language)));
        }

        if (turn.State.LastAnswer is { } last)
        {
            (string afterTitle, string afterQuestion) = ReadingInContext.Readings(turn, last, turn.Reading.Question, FollowUp.Shape.Of(turn, turn.Reading.Question));
            foreach (string reading in new[] { afterTitle, afterQuestion }.Distinct(StringComparer.Ordinal))
            {
                SearchResult found = content.Search(new SearchQuery(reading, turn.Language));
                string best = found.Candidates.Count == 0 ? "nothing" : $"{found.Candidates[0].EntryId} {found.Candidates[0].Confidence:0.000}";
                Line(text, $"in context {reading}: {best}");
            }
        }

        TurnReport report = TurnPipeline.Run(content, state, message, now).Report;
        Line(text, $"decision   {report.Action}, entry {report.Entry ?? "none"}, confidence {report.Confidence:0.000}, level {report.Level}");
        return text.ToString();
    }

    private static void Triage(StringBuilder text, TriageExplanation triage)
    {
        Line(text, $"triage     {triage.Verdict.Level.Name()} after this message, which by itself is {triage.Verdict.MessageLevel.Name()}");
        foreach (ExplainedConcept concept in triage.Concepts)
        {
            string cancelled = concept.CancelledBy is { } words ? $" by \"{words}\"" : "";
            Line(text, $"  concept  {concept.Concept} ({concept.Says}) in \"{concept.Words}\": {concept.Status}{cancelled}");
        }

        foreach (string measure in triage.Measures)
        {
            Line(text, $"  measure  {measure}");
        }

        foreach (ExplainedRule rule in triage.Rules)
        {
            Line(text, $"  rule     {rule.Id} {rule.Level.Name()}: {rule.Title}, because of {string.Join(", ", rule.Because)}");
        }
    }

    private static void Search(StringBuilder text, SearchExplanation search)
    {
        Line(text, $"search     {search.Result.Decision}, some entry answers: {search.Answerable:0.000}");
        foreach (WordExplanation word in search.Words)
        {
            string concepts = word.Concepts.Count == 0 ? "" : $", concepts {string.Join(", ", word.Concepts)}";
            string read = word.Read == word.Typed ? "" : $" read as {word.Read}";
            Line(text, $"  word     {word.Typed}{read}, stem {word.Stem}{(word.IsKnown ? "" : ", in no phrasing")}{concepts}");
        }

        foreach (EntryExplanation entry in search.Ranking.Take(ShownEntries))
        {
            string semantic = entry.Semantic is { } vectors ? string.Create(CultureInfo.InvariantCulture, $", semantic {vectors:0.000}") : "";
            Line(text, $"  entry    {entry.EntryId} {entry.Confidence:0.000}: score {entry.Score:0.000}, lexical {entry.Lexical:0.000}, words {entry.EntryWords:0.000}{semantic}");
            Line(text, $"           nearest phrasing: {entry.Phrasing}");
        }

        foreach (EvidenceExplanation evidence in search.Evidence)
        {
            Line(text, $"  evidence {evidence.Name} = {evidence.Value:0.000}, adds {evidence.Contribution:0.000}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
