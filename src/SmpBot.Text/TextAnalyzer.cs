using SmpBot.Text.Normalizing;
using SmpBot.Text.Stemming;
using SmpBot.Text.Tokens;

namespace SmpBot.Text;

/// <summary>Normalises, cuts into tokens and stems. Takes any string; the work is linear in its length.</summary>
public static class TextAnalyzer
{
    // No word of either language comes near it; a longer run of letters is looked up as it stands.
    private const int LongestWord = 64;

    // Few words make up most of what people write.
    private const int RememberedStems = 16384;

    private static readonly RecentValues<string, string> s_englishStems = new(Porter2Stemmer.Stem, RememberedStems, StringComparer.Ordinal);
    private static readonly RecentValues<string, string> s_spanishStems = new(SpanishStem, RememberedStems, StringComparer.Ordinal);

    /// <summary>Analyses a message in the language given.</summary>
    public static AnalyzedText Analyze(string text, Language language)
    {
        NormalizedText normalized = TextNormalizer.NormalizeWithOffsets(text);
        List<TokenSpan> spans = Tokenizer.Tokenize(normalized);
        var tokens = new Token[spans.Count];
        List<Token>? expanded = null;
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = Read(normalized, spans[i], language);
            string[]? words = spans[i].Kind == TokenKind.Word ? Expand(tokens[i], language) : null;
            if (words is not null)
            {
                expanded ??= [.. tokens.AsSpan(0, i)];
                expanded.AddRange(words.Select((word, n) => Expansion(tokens[i], word, n, language)));
            }
            else
            {
                expanded?.Add(tokens[i]);
            }
        }

        return new AnalyzedText { Original = text, Language = language, Tokens = tokens, Expanded = expanded ?? [.. tokens] };
    }

    /// <summary>
    /// The folded stem of one folded word, as <see cref="Token.Stem"/> has it: the same whether its accents were typed or not.
    /// </summary>
    public static string Stem(string folded, Language language)
    {
        ArgumentNullException.ThrowIfNull(folded);
        return folded.Length > LongestWord ? folded : (language == Language.English ? s_englishStems : s_spanishStems).Get(folded);
    }

    private static string SpanishStem(string folded) => AccentFolding.Fold(SpanishStemmer.Stem(SpanishEndings.Accentuate(folded)));

    private static Token Read(NormalizedText text, TokenSpan span, Language language)
    {
        int start = text.SourceStart(span.Start);
        string form = text.Value[span.Start..span.End].ToLowerInvariant();
        bool word = span.Kind == TokenKind.Word;
        string folded = word ? FoldWord(form, language) : form;
        return new Token
        {
            Text = form,
            Folded = folded,
            Stem = word ? Stem(folded, language) : folded,
            Start = start,
            Length = text.SourceEnd(span.End - 1) - start,
            Kind = span.Kind,
            IsStopWord = word && FunctionWords.Contains(folded, language),
            IsJoined = span.IsJoined,
        };
    }

    private static string FoldWord(string form, Language language)
    {
        string folded = Contractions.WithoutPossessive(AccentFolding.Fold(form));
        return folded.Length > LongestWord ? folded : RepeatedLetters.Reduce(folded, language);
    }

    private static string[]? Expand(Token token, Language language) =>
        token.Length > LongestWord ? null : Contractions.Expand(token.Folded, language);

    private static Token Expansion(Token source, string word, int index, Language language) => source with
    {
        Text = word,
        Folded = word,
        Stem = Stem(word, language),
        IsStopWord = FunctionWords.Contains(word, language),
        IsJoined = index == 0 && source.IsJoined,
        IsExpansion = true,
    };
}
