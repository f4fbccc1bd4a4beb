using SmpBot.Text;
using SmpBot.Text.Spelling;
using SmpBot.Text.Tokens;
using SmpBot.Triage.Measures;

namespace SmpBot.Triage.Matching;

/// <summary>A message as words and sentences, stemmed in both languages because visitors mix them.</summary>
internal sealed class Message
{
    private const int ShortestPhoneNumber = 7;

    private Message(string text, Language language, MessageWord[] words, Sentence[] sentences)
    {
        Text = text;
        Language = language;
        Words = words;
        Sentences = sentences;
    }

    public string Text { get; }

    public Language Language { get; }

    public MessageWord[] Words { get; }

    public Sentence[] Sentences { get; }

    /// <summary>The sentence that holds a word.</summary>
    public Sentence SentenceOf(int word) => Sentences[Words[word].Sentence];

    /// <summary>The text of the words <c>[start, end)</c>.</summary>
    public string TextOf(int start, int end) => Text[Words[start].Start..Words[end - 1].End];

    public static Message Read(string text, Language language)
    {
        IReadOnlyList<Token> tokens = TextAnalyzer.Analyze(text, language).Expanded;
        var words = new List<MessageWord>(tokens.Count);
        var sentences = new List<Sentence>();
        int sentenceStart = 0;
        bool afterBreak = false;
        foreach (Token token in tokens)
        {
            switch (token.Kind)
            {
                case TokenKind.SentenceEnd:
                    Close(token.Text.Contains('?', StringComparison.Ordinal));
                    break;
                case TokenKind.ClauseBreak or TokenKind.Emoji:
                    afterBreak = true;
                    break;
                case TokenKind.Symbol:
                    break;
                default:
                    words.Add(Word(token, language, afterBreak && words.Count > sentenceStart, sentences.Count));
                    afterBreak = false;
                    break;
            }
        }

        Close(false);
        return new Message(text, language, WithoutPhoneNumbers([.. words]), [.. sentences]);

        void Close(bool question)
        {
            if (words.Count > sentenceStart)
            {
                sentences.Add(new Sentence(sentenceStart, words.Count, question));
                sentenceStart = words.Count;
            }

            afterBreak = false;
        }
    }

    /// <summary>"555 911 0147" is somebody's number and no call for help; a run that begins with the emergency number stays as it is.</summary>
    private static MessageWord[] WithoutPhoneNumbers(MessageWord[] words)
    {
        int start = 0;
        while (start < words.Length)
        {
            int end = start;
            int digits = 0;
            while (end < words.Length && IsDigits(words[end].Folded) && words[end].Sentence == words[start].Sentence)
            {
                digits += words[end].Folded.Length;
                end++;
            }

            if (end - start > 1 && digits >= ShortestPhoneNumber && words[start].Folded is not ("911" or "112" or "999"))
            {
                for (int i = start; i < end; i++)
                {
                    words[i] = words[i] with { Folded = "#", Typed = "#", EnglishStem = "#", SpanishStem = "#", Number = null };
                }
            }

            start = Math.Max(end, start + 1);
        }

        return words;
    }

    private static bool IsDigits(string word) => word.All(char.IsAsciiDigit);

    private static MessageWord Word(Token token, Language language, bool afterBreak, int sentence)
    {
        Language other = language == Language.English ? Language.Spanish : Language.English;
        bool isWord = token.Kind == TokenKind.Word;
        string otherStem = isWord ? TextAnalyzer.Stem(token.Folded, other) : token.Folded;
        return new MessageWord
        {
            Folded = token.Folded,
            Typed = token.Text,
            EnglishStem = language == Language.English ? token.Stem : otherStem,
            SpanishStem = language == Language.Spanish ? token.Stem : otherStem,
            Number = token.Kind == TokenKind.Number ? NumberWords.Parse(token.Text) : NumberWords.Value(token.Folded),
            IsUnknown = isWord && !WordList.Of(Language.English).Contains(token.Folded) && !WordList.Of(Language.Spanish).Contains(token.Folded),
            AfterBreak = afterBreak,
            Sentence = sentence,
            Start = token.Start,
            End = token.End,
        };
    }
}
