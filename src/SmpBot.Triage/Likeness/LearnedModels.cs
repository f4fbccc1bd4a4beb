namespace SmpBot.Triage.Likeness;

/// <summary>What was learned from the examples.</summary>
/// <param name="Likeness">The words alone: what no rule has a word for.</param>
/// <param name="Concern">The words with what was found in them: which signs and cautions are no more than words.</param>
internal sealed record LearnedModels(LikenessModel Likeness, ConcernModel Concern);
