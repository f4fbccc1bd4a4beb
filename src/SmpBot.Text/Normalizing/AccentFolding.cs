using System.Text;

namespace SmpBot.Text.Normalizing;

/// <summary>
/// Lower case without accents, for Latin letters. Works from its own table, because <c>string.Normalize</c> leaves
/// non-ASCII text as it is where globalization is invariant.
/// </summary>
public static class AccentFolding
{
    private const int LatinStart = 0xC0;
    private const int AdditionalStart = 0x1E00;

    // Base letters of U+00C0–U+024F, 64 a row; a dot where the letter has none.
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        ".................ff.............oo.............uu..............." +
        ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...." +
        "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............" +
        "................";

    // Base letters of U+1E00–U+1EFF.
    private const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The text in invariant lower case with every Latin accent removed (<c>Año</c> gives <c>ano</c>).</summary>
    public static string Fold(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char lower = Fold(c);
            folded.Append(lower);
            if (SecondLetter(char.ToLowerInvariant(c)) is char second)
            {
                folded.Append(second);
            }
        }

        return folded.ToString();
    }

    /// <summary>The first letter that <see cref="Fold(string)"/> writes for one character.</summary>
    public static char Fold(char c)
    {
        char lower = char.ToLowerInvariant(c);
        char letter = lower switch
        {
            >= (char)LatinStart and < (char)(LatinStart + 0x190) => Latin[lower - LatinStart],
            >= (char)AdditionalStart and <= (char)0x1EFF => LatinAdditional[lower - AdditionalStart],
            _ => '.',
        };
        return letter == '.' ? lower : letter;
    }

    // ß, æ, œ and þ are two letters each.
    private static char? SecondLetter(char lower) => lower switch
    {
        'ß' or 'ẞ' => 's',
        'æ' or 'œ' => 'e',
        'þ' => 'h',
        _ => null,
    };

    private static bool IsFolded(string text)
    {
        foreach (char c in text)
        {
            if (c is >= (char)0x80 or (>= 'A' and <= 'Z'))
            {
                return false;
            }
        }

        return true;
    }
}
