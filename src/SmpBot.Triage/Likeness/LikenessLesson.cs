using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Likeness;

/// <summary>Prepares what a <see cref="LikenessModel"/> learns from.</summary>
internal static class LikenessLesson
{
    /// <summary>A question of the knowledge counts half: there are several for each example, and some tell of a sign themselves.</summary>
    private const float QuestionWeight = 0.5f;

    private const string Name = "likeness";

    /// <summary>Fits a model, or takes the weights that were kept of the same fit.</summary>
    public static LikenessModel Learn(IReadOnlyList<SafetyExample> examples, IReadOnlyList<VisitorQuestion> questions, IWeightStore? store)
    {
        byte[] inputs = store is null ? [] : Inputs(examples, questions);
        if (store?.Open(Name, inputs) is { } kept)
        {
            using (kept)
            {
                return LikenessModel.Read(kept);
            }
        }

        LikenessModel fitted = Fit(examples, questions);
        store?.Keep(Name, inputs, fitted.Write);
        return fitted;
    }

    private static LikenessModel Fit(IReadOnlyList<SafetyExample> examples, IReadOnlyList<VisitorQuestion> questions)
    {
        var lessons = new LikenessExample[examples.Count + questions.Count];
        Parallel.For(0, lessons.Length, i => lessons[i] = i < examples.Count ? Lesson(examples[i]) : Lesson(questions[i - examples.Count]));
        return LikenessTrainer.Fit(lessons);
    }

    private static LikenessExample Lesson(SafetyExample example)
    {
        Language language = Languages.TryParse(example.Language, out Language known) ? known : Language.English;
        bool isUrgent = example.Level >= SafetyLevel.Urgent;
        bool[] truth = [isUrgent, example.Level == SafetyLevel.Emergency, isUrgent && example.IsCrisis];
        return new LikenessExample(Features(example.Text, language), truth, 1f);
    }

    private static LikenessExample Lesson(VisitorQuestion question) =>
        new(Features(question.Text, question.Language), new bool[LikenessModel.Heads], QuestionWeight);

    private static byte[] Inputs(IReadOnlyList<SafetyExample> examples, IReadOnlyList<VisitorQuestion> questions)
    {
        using var inputs = new FittedTo(typeof(LikenessLesson), typeof(TextAnalyzer));
        foreach (SafetyExample example in examples)
        {
            inputs.Add<char>(example.Text).Add<char>(example.Language).Add<int>([(int)example.Level, example.IsCrisis ? 1 : 0]);
        }

        inputs.Add<int>([questions.Count]);
        foreach (VisitorQuestion question in questions)
        {
            inputs.Add<char>(question.Text).Add<int>([(int)question.Language]);
        }

        return inputs.Digest();
    }

    private static int[] Features(string text, Language language)
    {
        Message message = Message.Read(text, language);
        return LikenessFeatures.Of(message.Words, new bool[message.Words.Length]);
    }
}
