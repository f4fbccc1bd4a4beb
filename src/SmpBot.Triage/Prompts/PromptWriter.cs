using System.Text;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Prompts;

/// <summary>What the clinic can be reached by, as far as it is known.</summary>
/// <param name="Region">ISO 3166 country of the visitor, for emergency numbers; null when unknown.</param>
/// <param name="ClinicPhone">The clinic's own number; null when it has none.</param>
public sealed record PromptSetting(string? Region, string? ClinicPhone);

/// <summary>
/// Writes what triage says, as Markdown with <c>tel:</c> links: what to do now first, then why, first aid, what not to do, what would make
/// it an emergency, the clinic last. Unverified advice and crisis numbers are left out; an emergency number is always there.
/// </summary>
public sealed class PromptWriter
{
    private readonly IReadOnlyDictionary<string, PromptFile> _files;
    private readonly NumberDirectory _numbers;
    private readonly Dictionary<string, SafetyRule> _rules;

    internal PromptWriter(SafetyData data)
    {
        _files = data.Prompts;
        _numbers = new NumberDirectory(data.Regions);
        _rules = data.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>The prompt for a verdict; null at level none.</summary>
    public string? Write(TriageVerdict verdict, Language language, PromptSetting setting)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(setting);
        PromptFile file = _files[language.Code()];
        if (verdict.Level == SafetyLevel.None || Choose(file, verdict) is not { } prompt)
        {
            return null;
        }

        var fill = new PlaceholderFiller(file, _numbers.For(setting.Region), language);
        var text = new StringBuilder();
        text.Append("**").Append(fill.Fill(prompt.Act.Text)).Append("**");
        Append(text, prompt.Why, fill);
        foreach (LocatedText step in prompt.Meanwhile)
        {
            text.Append(step == prompt.Meanwhile[0] ? "\n\n- " : "\n- ").Append(fill.Fill(step.Text));
        }

        Append(text, prompt.Not, fill);
        Append(text, prompt.Worse, fill);
        if (verdict.IsCrisis && !IsCrisis(prompt))
        {
            text.Append("\n\n").Append(fill.Fill(file.Phrases["crisis-besides"].Text));
        }

        if (verdict.Level >= SafetyLevel.Urgent)
        {
            text.Append("\n\n").Append(fill.Clinic(setting.ClinicPhone, verdict.OpensCase));
        }

        return text.ToString();
    }

    /// <summary>The question back with that id in a language; null when there is none.</summary>
    public QuestionBack? Question(string id, Language language) =>
        _files[language.Code()].Questions.FirstOrDefault(question => question.Id == id);

    private static SafetyPrompt? Choose(PromptFile file, TriageVerdict verdict)
    {
        string level = verdict.Level.ToString().ToLowerInvariant();
        return file.Prompts.FirstOrDefault(prompt => prompt.Rules.Any(verdict.Rules.Contains))
            ?? file.Prompts.FirstOrDefault(prompt => prompt.Rules.Contains(level));
    }

    private bool IsCrisis(SafetyPrompt prompt) => prompt.Rules.Any(id => _rules.TryGetValue(id, out SafetyRule? rule) && rule.IsCrisis);

    private static void Append(StringBuilder text, LocatedText? part, PlaceholderFiller fill)
    {
        if (part is not null)
        {
            text.Append("\n\n").Append(fill.Fill(part.Text));
        }
    }
}
