using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage;
using SmpBot.Triage.Prompts;
using SmpBot.Triage.State;

namespace SmpBot.Dialogs.Safety;

/// <summary>Turns triage's verdict into what the pipeline uses: prompt and question back in the visitor's words and region.</summary>
internal static class SafetyVerdictReader
{
    public static SafetyVerdict Read(TurnContext turn, TriageState before, TriageVerdict verdict)
    {
        PromptWriter prompts = turn.Content.Triage.Prompts;
        QuestionBack? question = verdict.QuestionBack is { } id ? prompts.Question(id, turn.Language) : null;
        QuestionBack? open = before.OpenQuestion is { } openId ? prompts.Question(openId, turn.Language) : null;
        return new SafetyVerdict
        {
            Level = verdict.Level,
            MessageLevel = verdict.MessageLevel,
            Rules = [.. verdict.Rules],
            OpensCase = verdict.OpensCase,
            HasFallen = verdict.HasFallen,
            Prompt = verdict.ShowsPrompt ? Prompt(turn, verdict) : null,
            Question = question?.Text.Text,
            Choices = question is null ? [] : [.. question.Buttons.Select(button => new Suggestion(button, button))],
            WasAsked = before.OpenQuestion is not null,
            OpenChoices = open is null ? [] : [.. open.Buttons],
        };
    }

    /// <summary>The prompt of the safety files, or where they have none for a rule, a plain one: a red flag is never met with silence.</summary>
    private static string Prompt(TurnContext turn, TriageVerdict verdict)
    {
        Clinic clinic = turn.Content.Knowledge.Clinic;
        PromptSetting setting = new(Region(turn.Message) ?? clinic.Region, clinic.Phone);

        // A case that nobody watches for is no reason to say that the team knows.
        TriageVerdict said = verdict with { OpensCase = verdict.OpensCase && turn.Content.Options.StaffChannelConfigured };
        string prompt = turn.Content.Triage.Prompts.Write(said, turn.Language, setting) ?? turn.Texts[DefaultPrompt(verdict.Level)];
        return verdict.Level >= SafetyLevel.Urgent && OpeningHoursText.Of(turn) is { } hours ? $"{prompt} {hours}" : prompt;
    }

    /// <summary>The country that the channel tells, else that of the locale (<c>es-MX</c>).</summary>
    private static string? Region(IncomingMessage message)
    {
        if (message.Region is { } region)
        {
            return region;
        }

        string[] parts = message.Locale?.Split('-', '_') ?? [];
        return parts.Length > 1 && parts[^1].Length == 2 && parts[^1].All(char.IsAsciiLetter) ? parts[^1].ToUpperInvariant() : null;
    }

    private static string DefaultPrompt(SafetyLevel level) => level switch
    {
        SafetyLevel.Emergency => "safety.emergency",
        SafetyLevel.Urgent => "safety.urgent",
        _ => "safety.contact",
    };
}
