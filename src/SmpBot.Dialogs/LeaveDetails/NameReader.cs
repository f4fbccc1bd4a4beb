using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.LeaveDetails;

/// <summary>Reads a person's name out of "my name is Ana" or "Ana".</summary>
internal static class NameReader
{
    private const int MostLetters = 60;
    private const int MostWords = 5;

    // More small words than this make a sentence, not a name.
    private const int MostSmallWords = 1;

    private static readonly FrozenSet<string> s_particles =
        "de la del los las y da dos van von der den bin ibn al el di du le st san santa".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name as typed, or null when the words are no name.</summary>
    public static string? Read(IntentRecognizer intents, string text)
    {
        ImmutableArray<Word> words = MessageWords.Of(text);
        IReadOnlyList<int> leads = intents.NameLeads.PrefixLengths(words.AsSpan(), IntentRecognizer.IsOrdinary);
        int first = leads.LastOrDefault(length => length < words.Length);
        if (words.Length - first is 0 or > MostWords)
        {
            return null;
        }

        string name = text[words[first].Start..words[^1].End];
        return name.Length <= MostLetters && name.All(IsNameCharacter) && SmallWords(name) <= MostSmallWords && name.Any(char.IsLetter)
            ? name
            : null;
    }

    private static bool IsNameCharacter(char c) =>
        char.IsLetter(c) || char.IsSurrogate(c) || c is ' ' or '-' or '\'' or '’' or '.' || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static int SmallWords(string name) => Languages.All.Max(language => TextAnalyzer.Analyze(name, language).Tokens
        .Count(token => token.Kind == TokenKind.Word && token.IsStopWord && !s_particles.Contains(token.Folded)));
}
