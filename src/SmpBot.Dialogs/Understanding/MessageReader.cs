using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Dialogs.Content;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Understanding;

/// <summary>Reads a message: cuts it to the limit, finds its words, its meaning as a command or small talk, and its question part.</summary>
internal static class MessageReader
{
    private const int MostOpeners = 4;

    private const int MostWordsElsewhere = 7;

    // After one of these a question about the world outside goes on to something of the visitor's own: "will it rain and can I wear a cap".
    private static readonly FrozenSet<string> s_ownMatter = WordSet.Of(
        "and but so can could should do does if when because it my me i y e pero puedo debo si cuando porque que me mi mis yo lo la head scalp hair cabeza pelo clinic clinica sesion session");

    public static MessageReading Read(BotContent content, string text, Language language)
    {
        string visible = Cut(text, content.Options.QuestionLimit);
        AnalyzedText analyzed = TextAnalyzer.Analyze(visible, language);
        ImmutableArray<Word> words = MessageWords.Of(analyzed);
        Intent meaning = words.IsEmpty ? EmojiMeaning(analyzed) : content.Intents.Recognize(words.AsSpan());
        int question = SkipOpeners(content.Intents, words);
        if (meaning == Intent.None && question > 0)
        {
            meaning = content.Intents.Recognize(words.AsSpan()[question..]);
        }

        Correction correction = new CorrectionReader(content.Intents, visible, words).Read(question);
        return new MessageReading
        {
            Text = visible,
            WasCut = visible.Length < text.Length,
            Words = words,
            Meaning = meaning,
            Question = Part(visible, words, correction.From, correction.To),
            IsCorrection = correction.IsCorrection,
            Rejected = correction.Rejected,
            IsElsewhere = IsElsewhere(content.Intents, words, question),
            IsEmojiOnly = words.IsEmpty && analyzed.Tokens.Any(token => token.Kind == TokenKind.Emoji),
        };
    }

    private static string Cut(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        int space = text.LastIndexOfAny([' ', '\n', '\t'], limit, limit / 4);
        int end = space > 0 ? space : limit;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }

    private static Intent EmojiMeaning(AnalyzedText analyzed)
    {
        Intent meaning = Intent.None;
        foreach (Token token in analyzed.Tokens)
        {
            meaning |= token.Text switch
            {
                ['\uD83D', '\uDC4D', ..] => Intent.ThumbUp,
                ['\uD83D', '\uDC4E', ..] => Intent.ThumbDown,
                _ => Intent.None,
            };
        }

        return meaning == (Intent.ThumbUp | Intent.ThumbDown) ? Intent.None : meaning;
    }

    private static int SkipOpeners(IntentRecognizer intents, ImmutableArray<Word> words)
    {
        int start = 0;
        for (int i = 0; i < MostOpeners; i++)
        {
            int next = LongestPrefix(intents.Openers, words, start);
            if (next == start || next == words.Length)
            {
                break;
            }

            start = next;
        }

        return start;
    }

    private static bool IsElsewhere(IntentRecognizer intents, ImmutableArray<Word> words, int start)
    {
        int from = LongestPrefix(intents.Continuations, words, start);
        int end = Math.Max(LongestPrefix(intents.Elsewhere, words, start), LongestPrefix(intents.Elsewhere, words, from));
        return end > from && words.Length - end <= MostWordsElsewhere && !words.Skip(end).Any(word => s_ownMatter.Contains(word.Text));
    }

    private static int LongestPrefix(PhraseAutomaton phrases, ImmutableArray<Word> words, int start) =>
        start + phrases.LongestPrefix(words.AsSpan()[start..], IntentRecognizer.IsOrdinary);

    private static string Part(string text, ImmutableArray<Word> words, int from, int to) =>
        text[(from == 0 ? 0 : words[from].Start)..(to == words.Length ? text.Length : words[to - 1].End)];
}
