using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SmpBot.Dialogs.Understanding;

/// <summary>Reads "2", "the second one", "número dos", "la última" as the place of a choice.</summary>
internal static class ChoiceReader
{
    private const int Last = -1;

    // From here on "a" is the Spanish preposition ("me refiero a la segunda").
    private const int SentenceLength = 4;

    private static readonly FrozenDictionary<string, int> s_places = Places(
        "1 one first 1st a uno una primera primero primer 1a 1o 1ra 1ro",
        "2 two second 2nd b dos segunda segundo 2a 2o 2da 2do",
        "3 three third 3rd c tres tercera tercero tercer 3a 3o 3ra 3ro",
        "4 four fourth 4th d cuatro cuarta cuarto 4a 4o 4ta 4to");

    private static readonly FrozenSet<string> s_last = WordSet.Of("last ultima ultimo final bottom");

    private static readonly FrozenSet<string> s_padding = WordSet.Of(
        "the one number no nr num option choice answer question please i mean want meant would like id take choose pick think its it is yes ok say said " +
        "la el lo numero opcion pregunta respuesta por favor quiero elijo digo es si vale esa ese quise decir me refiero al of them these de esas estas");

    /// <summary>The index of the choice, or null when the words choose none of <paramref name="count"/>.</summary>
    public static int? Read(ImmutableArray<Word> words, int count)
    {
        int? found = null;
        foreach (Word word in words)
        {
            int? place = Place(word.Text, isAlone: words.Length == 1);
            if (place is { } value && (found is null || found == value))
            {
                found = value;
            }
            else if (!s_padding.Contains(word.Text) && !(word.Text == "a" && words.Length >= SentenceLength))
            {
                return null;
            }
        }

        int? index = found == Last ? count - 1 : found;
        return index >= 0 && index < count ? index : null;
    }

    private static int? Place(string word, bool isAlone)
    {
        if (s_last.Contains(word))
        {
            return Last;
        }

        bool alsoFiller = word is "a" or "one" or "una" or "no";
        return s_places.TryGetValue(word, out int place) && (isAlone || !alsoFiller) ? place : null;
    }

    private static FrozenDictionary<string, int> Places(params ReadOnlySpan<string> names)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            foreach (string name in names[i].Split(' '))
            {
                places.Add(name, i);
            }
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
