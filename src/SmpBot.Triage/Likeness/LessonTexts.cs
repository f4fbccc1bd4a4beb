using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Likeness;

/// <summary>The texts that models learn from.</summary>
/// <param name="Examples">Messages with their levels.</param>
/// <param name="Questions">What visitors ask without being ill.</param>
internal sealed record LessonTexts(IReadOnlyList<SafetyExample> Examples, IReadOnlyList<VisitorQuestion> Questions)
{
    public static Language LanguageOf(SafetyExample example) =>
        Languages.TryParse(example.Language, out Language known) ? known : Language.English;

    /// <summary>The model that is fitted to lessons made of these texts, or the one that was kept of the same fit.</summary>
    /// <param name="name">The name under which it is kept.</param>
    /// <param name="heads">How many truths a lesson has.</param>
    /// <param name="lessons">Makes the lessons.</param>
    /// <param name="more">Digest of what they are made with beside the texts.</param>
    /// <param name="store">Keeps the model; null to fit it anew.</param>
    public LinearModel Fit(string name, int heads, Func<IReadOnlyList<LikenessExample>> lessons, ReadOnlySpan<byte> more, IWeightStore? store)
    {
        byte[] inputs = store is null ? [] : Digest(more);
        if (store?.Open(name, inputs) is { } kept)
        {
            using (kept)
            {
                return LinearModel.Read(kept, heads);
            }
        }

        LinearModel fitted = LikenessTrainer.Fit(lessons(), heads);
        store?.Keep(name, inputs, fitted.Write);
        return fitted;
    }

    private byte[] Digest(ReadOnlySpan<byte> more)
    {
        using var inputs = new FittedTo(typeof(LessonTexts), typeof(TextAnalyzer));
        foreach (SafetyExample example in Examples)
        {
            inputs.Add<char>(example.Text).Add<char>(example.Language).Add<int>([(int)example.Level, example.IsCrisis ? 1 : 0]);
        }

        inputs.Add<int>([Questions.Count]);
        foreach (VisitorQuestion question in Questions)
        {
            inputs.Add<char>(question.Text).Add<int>([(int)question.Language]);
        }

        return inputs.Add(more).Digest();
    }
}
