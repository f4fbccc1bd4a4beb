namespace SmpBot.Search;

/// <summary>The one rule that turns confidences into answer, clarify or decline.</summary>
internal static class DecisionRule
{
    /// <summary>Most choices that a visitor is offered.</summary>
    public const int MaxChoices = 3;

    /// <summary>Decides over candidates, best first.</summary>
    public static SearchDecision Decide(IReadOnlyList<Candidate> candidates, SearchOptions options)
    {
        if (candidates.Count == 0)
        {
            return SearchDecision.Decline;
        }

        if (candidates[0].Confidence >= options.AnswerThreshold)
        {
            return SearchDecision.Answer;
        }

        Candidate[] choices = [.. candidates.Take(MaxChoices).Where(c => c.Confidence >= options.ChoiceFloor)];
        return choices.Length >= 2 && choices.Sum(c => c.Confidence) >= options.ClarifyThreshold
            ? SearchDecision.Clarify
            : SearchDecision.Decline;
    }
}
