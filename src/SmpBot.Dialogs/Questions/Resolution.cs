using System.Collections.Immutable;
using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.Questions;

/// <summary>What the knowledge has on one question.</summary>
internal abstract record Resolution
{
    private Resolution(ImmutableArray<Answered> candidates) => Candidates = candidates;

    /// <summary>Best first, at most three.</summary>
    public ImmutableArray<Answered> Candidates { get; }

    /// <summary>Confidence of the best candidate; 0 without one.</summary>
    public double Confidence => Candidates.IsEmpty ? 0 : Candidates[0].Confidence;

    /// <summary>The first candidate answers it.</summary>
    public sealed record Found(Answered Answer, ImmutableArray<Answered> All) : Resolution(All);

    /// <summary>The first candidate says politely that this is not offered.</summary>
    public sealed record Pointer(Answered Answer, ImmutableArray<Answered> All) : Resolution(All);

    /// <summary>One of two or three.</summary>
    public sealed record Unsure(ImmutableArray<Answered> Choices) : Resolution(Choices);

    /// <summary>Nothing answers it; the candidates came nearest.</summary>
    public sealed record NotKnown(ImmutableArray<Answered> Nearest) : Resolution(Nearest);
}
