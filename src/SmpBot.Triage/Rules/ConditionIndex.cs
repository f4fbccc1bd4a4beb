using System.Numerics;

namespace SmpBot.Triage.Rules;

/// <summary>The conditions of all rules by the concepts that they need: of some hundreds only those are tried of which a concept was named.</summary>
internal sealed class ConditionIndex
{
    private const int BitsPerBlock = 64;

    private readonly List<(int Rule, Condition Condition)> _conditions = [];
    private readonly Dictionary<int, List<int>> _byConcept = [];
    private readonly List<int> _always = [];

    /// <summary>Indexes conditions.</summary>
    /// <param name="conditionsOfRules">For each rule its conditions; one that holds is enough.</param>
    public ConditionIndex(IEnumerable<IReadOnlyList<Condition>> conditionsOfRules)
    {
        foreach ((int rule, IReadOnlyList<Condition> conditions) in conditionsOfRules.Index())
        {
            foreach (Condition condition in conditions)
            {
                Add(rule, condition);
            }
        }
    }

    /// <summary>In the order of the rules, each of which a condition holds, with the first that does.</summary>
    public List<(int Rule, Condition Condition)> Holding(Facts facts)
    {
        List<(int, Condition)> holding = [];
        ulong[] candidates = Candidates(facts);
        int last = -1;
        for (int block = 0; block < candidates.Length; block++)
        {
            for (ulong left = candidates[block]; left != 0; left &= left - 1)
            {
                (int rule, Condition condition) = _conditions[(block * BitsPerBlock) + BitOperations.TrailingZeroCount(left)];
                if (rule != last && condition.Holds(facts))
                {
                    holding.Add((rule, condition));
                    last = rule;
                }
            }
        }

        return holding;
    }

    private void Add(int rule, Condition condition)
    {
        if (condition.Needs is not { } needs)
        {
            _always.Add(_conditions.Count);
        }
        else
        {
            foreach (int concept in needs)
            {
                if (!_byConcept.TryGetValue(concept, out List<int>? conditions))
                {
                    _byConcept[concept] = conditions = [];
                }

                conditions.Add(_conditions.Count);
            }
        }

        _conditions.Add((rule, condition));
    }

    /// <summary>The conditions that may hold, one bit each.</summary>
    private ulong[] Candidates(Facts facts)
    {
        ulong[] blocks = new ulong[(_conditions.Count + BitsPerBlock - 1) / BitsPerBlock];
        Mark(blocks, _always);
        foreach (int concept in facts.Named)
        {
            if (_byConcept.TryGetValue(concept, out List<int>? conditions))
            {
                Mark(blocks, conditions);
            }
        }

        return blocks;
    }

    private static void Mark(ulong[] blocks, List<int> conditions)
    {
        foreach (int condition in conditions)
        {
            blocks[condition / BitsPerBlock] |= 1UL << (condition % BitsPerBlock);
        }
    }
}
