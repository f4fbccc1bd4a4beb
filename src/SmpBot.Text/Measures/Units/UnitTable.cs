using SmpBot.Text.Normalizing;

namespace SmpBot.Text.Measures.Units;

/// <summary>A unit's spelling: its lexemes, the unit's name, and whether it says what it is without a number before it.</summary>
internal sealed record UnitSpelling(string[] Lexemes, string Unit, bool StandsAlone);

/// <summary>The spellings of a kind's units, those of most lexemes first.</summary>
internal sealed class UnitTable
{
    private readonly ILookup<string, UnitSpelling> _byFirst;

    /// <summary>Spellings written as <c>Unit: spelling|spelling</c>; one marked with a star never stands alone.</summary>
    public UnitTable(params string[] units)
    {
        IEnumerable<UnitSpelling> spellings =
            from unit in units
            let name = unit[..unit.IndexOf(':')]
            from spelling in unit[(name.Length + 1)..].Split('|')
            let text = new LexedText(AccentFolding.Fold(spelling.Trim().TrimEnd('*')))
            select new UnitSpelling([.. Enumerable.Range(0, text.Count).Select(i => text[i].Text)], name, !spelling.EndsWith('*'));
        _byFirst = spellings.OrderByDescending(s => s.Lexemes.Length).ToLookup(s => s.Lexemes[0], StringComparer.Ordinal);
    }

    /// <summary>The longest spelling that starts at a lexeme.</summary>
    public UnitSpelling? Find(LexedText text, int index)
    {
        foreach (UnitSpelling spelling in _byFirst[text[index].Text])
        {
            int last = index + spelling.Lexemes.Length - 1;
            bool wordEnd = !text[last].IsWord || !char.IsLetterOrDigit(text.CharAt(text[last].End));
            if (wordEnd && text.HasWords(index, spelling.Lexemes))
            {
                return spelling;
            }
        }

        return null;
    }
}
