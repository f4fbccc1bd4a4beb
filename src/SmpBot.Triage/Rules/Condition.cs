using SmpBot.Triage.Context;

namespace SmpBot.Triage.Rules;

/// <summary>A compiled condition of a rule.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    public abstract bool Holds(Facts facts);

    /// <summary>Concepts of which at least one has a state wherever the condition holds; null where it may hold without any.</summary>
    public virtual IReadOnlySet<int>? Needs => null;

    /// <summary>Adds the concepts by which the condition holds.</summary>
    public abstract void Evidence(Facts facts, HashSet<int> concepts);

    /// <summary>A concept in one of some states; several concepts where a name stands for a group is an <see cref="Any"/>.</summary>
    public sealed record Has(int Concept, StatusSet Statuses) : Condition
    {
        public override IReadOnlySet<int>? Needs => new HashSet<int> { Concept };

        public override bool Holds(Facts facts) => (facts.StatusesOf(Concept) & Statuses) != 0;

        public override void Evidence(Facts facts, HashSet<int> concepts)
        {
            if (Holds(facts))
            {
                concepts.Add(Concept);
            }
        }
    }

    public sealed record Compares(MeasureName Measure, string Operator, double Value, bool OrUnknown) : Condition
    {
        public override bool Holds(Facts facts) => facts.Measure(Measure) is { } value
            ? Operator switch
            {
                "<" => value < Value,
                "<=" => value <= Value,
                ">" => value > Value,
                _ => value >= Value,
            }
            : OrUnknown;

        public override void Evidence(Facts facts, HashSet<int> concepts)
        {
        }
    }

    public sealed record Not(Condition Inner) : Condition
    {
        public override bool Holds(Facts facts) => !Inner.Holds(facts);

        public override void Evidence(Facts facts, HashSet<int> concepts)
        {
        }
    }

    public sealed record All(IReadOnlyList<Condition> Parts) : Condition
    {
        public override IReadOnlySet<int>? Needs => Parts.Select(part => part.Needs).OfType<IReadOnlySet<int>>().MinBy(needs => needs.Count);

        public override bool Holds(Facts facts)
        {
            foreach (Condition part in Parts)
            {
                if (!part.Holds(facts))
                {
                    return false;
                }
            }

            return true;
        }

        public override void Evidence(Facts facts, HashSet<int> concepts)
        {
            if (Holds(facts))
            {
                Parts.ToList().ForEach(part => part.Evidence(facts, concepts));
            }
        }
    }

    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition
    {
        public override IReadOnlySet<int>? Needs =>
            Parts.All(part => part.Needs is not null) ? Parts.SelectMany(part => part.Needs!).ToHashSet() : null;

        public override bool Holds(Facts facts)
        {
            foreach (Condition part in Parts)
            {
                if (part.Holds(facts))
                {
                    return true;
                }
            }

            return false;
        }

        public override void Evidence(Facts facts, HashSet<int> concepts) => Parts.ToList().ForEach(part => part.Evidence(facts, concepts));
    }
}

/// <summary>A set of <see cref="FindingStatus"/> values.</summary>
[Flags]
internal enum StatusSet
{
    None = 0,
    Reported = 1 << FindingStatus.Reported,
    Denied = 1 << FindingStatus.Denied,
    Resolved = 1 << FindingStatus.Resolved,
    Asked = 1 << FindingStatus.Asked,
    Past = 1 << FindingStatus.Past,
    Story = 1 << FindingStatus.Story,
    Figure = 1 << FindingStatus.Figure,
    Doubted = 1 << FindingStatus.Doubted,
    Any = Reported | Resolved | Asked | Past,
}
