using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>Cuts a message into its sentences and the questions that stand in one sentence.</summary>
internal static class QuestionSplitter
{
    private const int FewestWords = 2;
    private const int MostParts = 40;

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

        bool question = marked || StartsLikeQuestion(tokens, start, end);
        int from = start;
        bool cut = false;
        for (int i = start + 1; question && i < end - 1; i++)
        {
            int next = AfterConnector(tokens, i, end);
            bool enough = end - next >= FewestWords || s_wholeQuestions.Contains(tokens[next].Folded);
            if (next > i && enough && !s_subordinators.Contains(tokens[from].Folded) && i - from >= FewestWords && IsQuestionWord(tokens[next]))
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
        s_questionWords.Contains(token.Folded.Replace("'", "", StringComparison.Ordinal));

    private static string Slice(string text, IReadOnlyList<Token> tokens, int from, int end) =>
        text[tokens[from].Start..tokens[end - 1].End];

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
