using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>
/// Prepares what a <see cref="ConcernModel"/> learns from: all examples, and of the questions every third in which the rules find nothing.
/// The others may well call for more than an answer ("can I have it on warfarin"), and all of them would outweigh the examples.
/// </summary>
internal static class ConcernLesson
{
    private const float QuestionWeight = 0.5f;
    private const int QuestionsForOne = 3;

    // The same at every start: a number is a past year or not whenever the fit is made.
    private static readonly DateTimeOffset s_now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="texts">The texts.</param>
    /// <param name="lexicon">What is found in them.</param>
    /// <param name="isQuiet">True where the rules find nothing in a message at that time.</param>
    public static LikenessExample[] Of(LessonTexts texts, SafetyLexicon lexicon, Func<MessageReading, DateTimeOffset, bool> isQuiet)
    {
        IEnumerable<LikenessExample> examples = texts.Examples.AsParallel().AsOrdered()
            .Select(example => Lesson(Read(example.Text, LessonTexts.LanguageOf(example), lexicon), lexicon, example.Level != SafetyLevel.None, 1f));
        IEnumerable<LikenessExample> questions = texts.Questions.Where((_, i) => i % QuestionsForOne == 0).AsParallel().AsOrdered()
            .Select(question => Read(question.Text, question.Language, lexicon))
            .Where(reading => isQuiet(reading, s_now))
            .Select(reading => Lesson(reading, lexicon, false, QuestionWeight));
        return [.. examples, .. questions];
    }

    private static MessageReading Read(string text, Language language, SafetyLexicon lexicon) =>
        MessageReading.Read(lexicon, null, Message.Read(text, language), s_now);

    private static LikenessExample Lesson(MessageReading reading, SafetyLexicon lexicon, bool concerns, float weight) =>
        new(ConcernModel.Features(reading.Message, reading.Findings, new bool[reading.Message.Words.Length], lexicon), [concerns], weight);
}
