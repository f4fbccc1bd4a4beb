using System.Collections.Frozen;

namespace SmpBot.Text.Measures.Context;

/// <summary>Words that tell past from future around a time.</summary>
internal static class PastWords
{
    private const int Reach = 12;

    private static readonly FrozenSet<string> s_verbs = Set(
        "was were had did done got went since began been woke came made put gave felt fell left took said saw bled hurt ve had's " +
        "hice hicieron hizo fui fue tuve hecho hecha hechos empezo empece comenzo estuve termine termino paso puse pusieron sali salio dieron toco vi " +
        "operaron opere aplicaron cayo quite pique pico rasque desperte levante note aparecio aparecieron realice realizaron llevo llevaba dijo");

    private static readonly FrozenSet<string> s_future = Set(
        "next coming will can could may should when until till by before tomorrow every each proximo proxima puedo podre podria cuando hasta cada antes " +
        "manana dentro siguiente");

    /// <summary>True when a verb of the past stands near and nothing that points ahead stands just before.</summary>
    public static bool Near(LexedText text, int index)
    {
        for (int i = 1; i <= 3; i++)
        {
            if (IsFuture(text[index - i].Text))
            {
                return false;
            }
        }

        for (int i = 1; i <= Reach; i++)
        {
            if (IsPast(text[index - i]) || IsPast(text[index + i]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsFuture(string word) => s_future.Contains(word);

    private static bool IsPast(Lexeme word) =>
        word.IsWord && (s_verbs.Contains(word.Text) || (word.Text.Length > 4 && word.Text.EndsWith("ed", StringComparison.Ordinal)));

    internal static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
