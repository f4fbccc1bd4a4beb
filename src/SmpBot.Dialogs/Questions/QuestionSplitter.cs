using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>Cuts a message into its sentences and the questions that stand in one sentence.</summary>
internal static class QuestionSplitter
{
    private const int FewestWords = 2;
    private const int FewestWordsOfStatement = 3;
    private const int MostParts = 40;
    private const int MostWordsToSide = 3;

    private static readonly FrozenSet<string> s_questionWords = Words(
        "what whats when where wheres who whos whom whose which why how hows is are am isnt arent do does dont doesnt did didnt can cant could " +
        "will would wont should may might has have must " +
        "que cual cuales cuando cuanto cuanta cuantos cuantas como donde adonde quien quienes porque xq pq es son hay duele duelen puedo puede " +
        "pueden podria podre sirve cuesta dura");

    // Questions by themselves.
    private static readonly FrozenSet<string> s_wholeQuestions = Words("duele duelen cuesta dura sirve pica");

    private static readonly FrozenSet<string> s_openingWords = Words("and but so then also or y e pero entonces o tambien ademas por a de en con para me se te le");

    // A clause that begins so asks nothing by itself: "if I hate it, is there a way back".
    private static readonly FrozenSet<string> s_subordinators = Words(
        "if when since because as after before while although though once unless given si cuando como porque aunque mientras despues antes tras ya");

    private static readonly FrozenSet<string> s_firstPerson = Words("i ive im my had got been having need getting due taking me mi tengo estoy soy llevo tomo uso tuve he");

    private static readonly FrozenSet<string> s_storyWords = Words(
        "i ive im id my we weve were our he she they his her it its this that the a an had got been having someone " +
        "yo mi mis tengo estoy soy llevo tomo uso tuve fui he hace un una nos nuestro ella ellos esto eso alguien");

    private static readonly FrozenSet<string> s_sides = Words(
        "pro pros con cons advantage advantages disadvantage disadvantages drawback drawbacks upside upsides downside downsides plus pluses minus minuses benefit benefits good bad strengths weaknesses " +
        "contra contras ventaja ventajas desventaja desventajas inconveniente inconvenientes bueno malo virtudes defectos beneficios pegas");

    private static readonly FrozenSet<string> s_connectors = Words("and also plus y e ademas tambien");

    public static ImmutableArray<QuestionPart> Split(string text)
    {
        IReadOnlyList<Token> tokens = TextAnalyzer.Analyze(text, Language.English).Tokens;
        List<QuestionPart> parts = [];
        int start = 0;
        for (int i = 0; i <= tokens.Count && parts.Count < MostParts; i++)
        {
            if (i == tokens.Count || (tokens[i].Kind == TokenKind.SentenceEnd && !tokens[i].Text.All(c => c is '¿' or '¡')))
            {
                bool marked = i < tokens.Count && tokens[i].Text.Contains('?', StringComparison.Ordinal);
                AddSentence(text, tokens, start, i, marked, parts);
                start = i + 1;
            }
        }

        return [.. parts];
    }

    /// <summary>
    /// The two halves of a part at each "and" in it: "does it look natural | last long". Whether both are questions only their answers
    /// tell.
    /// </summary>
    public static IEnumerable<(string First, string Second)> Halves(string text)
    {
        IReadOnlyList<Token> tokens = TextAnalyzer.Analyze(text, Language.English).Tokens;
        for (int i = 1; i < tokens.Count - 1 && !Tells(tokens); i++)
        {
            if (s_connectors.Contains(tokens[i].Folded) && !JoinsBothSides(tokens, i) && AfterConnector(tokens, i, tokens.Count) is var next
                && IsLongEnough(tokens, 0, i) && IsLongEnough(tokens, next, tokens.Count))
            {
                yield return (Slice(text, tokens, 0, tokens[i - 1].Kind == TokenKind.ClauseBreak ? i - 1 : i), Slice(text, tokens, next, tokens.Count));
                i = next;
            }
        }
    }

    /// <summary>"pros and cons", "ventajas e inconvenientes": two sides of one question.</summary>
    private static bool JoinsBothSides(IReadOnlyList<Token> tokens, int at) =>
        s_sides.Contains(tokens[at - 1].Folded) && tokens.Skip(at + 1).Take(MostWordsToSide).Any(token => s_sides.Contains(token.Folded));

    /// <summary>True for a text that begins like a story: "I had it done last year and …", "me hice un injerto y …".</summary>
    private static bool Tells(IReadOnlyList<Token> tokens) =>
        s_storyWords.Contains(Plain(tokens[0])) || (tokens[0].Folded == "me" && !IsQuestionWord(tokens[1]) && tokens[1].Folded is not ("tengo" or "van" or "hago"));

    /// <summary>True for a text in which visitors tell of themselves and ask nothing: "I had a transplant in March".</summary>
    public static bool IsTold(string text)
    {
        IReadOnlyList<Token> tokens = TextAnalyzer.Analyze(text, Language.English).Tokens;
        return tokens.Count > FewestWords && s_firstPerson.Contains(Plain(tokens[0])) && Split(text).All(part => !part.IsQuestion);
    }

    private static bool IsLongEnough(IReadOnlyList<Token> tokens, int start, int end) =>
        end - start >= FewestWords || (end > start && s_wholeQuestions.Contains(tokens[start].Folded));

    private static void AddSentence(string text, IReadOnlyList<Token> tokens, int start, int end, bool marked, List<QuestionPart> parts)
    {
        while (start < end && tokens[start].Kind != TokenKind.Word && tokens[start].Kind != TokenKind.Number)
        {
            start++;
        }

        if (start == end)
        {
            return;
        }

        int from = start;
        bool cut = false;
        bool question = StartsLikeQuestion(tokens, start, end);
        if (!question && AfterStatement(text, tokens, start, end) is { } tail)
        {
            parts.Add(new QuestionPart(Slice(text, tokens, start, tail - 1), false, true));
            from = tail;
            question = true;
        }

        question |= marked;
        for (int i = from + 1; question && i < end - 1; i++)
        {
            int next = AfterConnector(tokens, i, end);
            if (next > i && IsLongEnough(tokens, next, end) && !s_subordinators.Contains(tokens[from].Folded) && i - from >= FewestWords && IsQuestionWord(tokens[next]))
            {
                bool joined = tokens[next - 1].Kind == TokenKind.Word;
                parts.Add(new QuestionPart(Slice(text, tokens, from, i), joined || StartsLikeQuestion(tokens, from, i), false));
                from = next;
                i = next;
                cut = true;
            }
        }

        parts.Add(new QuestionPart(Slice(text, tokens, from, end), question, !cut));
    }

    /// <summary>Where the question starts in "I'm off for three days, is that enough"; null where the question has a matter of its own.</summary>
    private static int? AfterStatement(string text, IReadOnlyList<Token> tokens, int start, int end)
    {
        for (int i = start + FewestWordsOfStatement; i < end - FewestWords && !s_subordinators.Contains(tokens[start].Folded); i++)
        {
            if (tokens[i].Kind == TokenKind.ClauseBreak && StartsLikeQuestion(tokens, i + 1, end)
                && Slice(text, tokens, i + 1, end) is var tail && (LeaningQuestion.Leans(tail) || LeaningQuestion.Points(tail)))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>The index after "and", ", and also", ", y además" or a bare comma; the same index when there is none.</summary>
    private static int AfterConnector(IReadOnlyList<Token> tokens, int at, int end)
    {
        int next = at;
        while (next < end - 1 && (tokens[next].Kind == TokenKind.ClauseBreak || s_connectors.Contains(tokens[next].Folded)))
        {
            next++;
        }

        return next;
    }

    private static bool StartsLikeQuestion(IReadOnlyList<Token> tokens, int start, int end)
    {
        int first = start;
        while (start < end - 1 && s_openingWords.Contains(tokens[start].Folded))
        {
            start++;
        }

        // "me duele" tells, "duele" asks.
        bool tells = start > first && s_wholeQuestions.Contains(tokens[start].Folded) && tokens[start - 1].Folded is "me" or "te" or "le";
        return !tells && IsQuestionWord(tokens[start]);
    }

    private static bool IsQuestionWord(Token token) =>
        s_questionWords.Contains(Plain(token));

    private static string Plain(Token token) => token.Folded.Replace("'", "", StringComparison.Ordinal);

    private static string Slice(string text, IReadOnlyList<Token> tokens, int from, int end) =>
        text[tokens[from].Start..tokens[end - 1].End];

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
