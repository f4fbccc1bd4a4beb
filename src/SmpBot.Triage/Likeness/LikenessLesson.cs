using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>Prepares what a <see cref="LikenessModel"/> learns from: all examples and all questions.</summary>
internal static class LikenessLesson
{
    /// <summary>A question of the knowledge counts half: there are several for each example, and some tell of a sign themselves.</summary>
    private const float QuestionWeight = 0.5f;

    public static LikenessExample[] Of(LessonTexts texts)
    {
        (IReadOnlyList<SafetyExample> examples, IReadOnlyList<VisitorQuestion> questions) = (texts.Examples, texts.Questions);
        var lessons = new LikenessExample[examples.Count + questions.Count];
        Parallel.For(0, lessons.Length, i => lessons[i] = i < examples.Count ? Lesson(examples[i]) : Lesson(questions[i - examples.Count]));
        return lessons;
    }

    private static LikenessExample Lesson(SafetyExample example)
    {
        bool isUrgent = example.Level >= SafetyLevel.Urgent;
        bool[] truth = [isUrgent, example.Level == SafetyLevel.Emergency, isUrgent && example.IsCrisis];
        return new LikenessExample(Features(example.Text, LessonTexts.LanguageOf(example)), truth, 1f);
    }

    private static LikenessExample Lesson(VisitorQuestion question) =>
        new(Features(question.Text, question.Language), new bool[LikenessModel.Heads], QuestionWeight);

    private static int[] Features(string text, Language language)
    {
        Message message = Message.Read(text, language);
        return LikenessFeatures.Of(message.Words, new bool[message.Words.Length]);
    }
}
