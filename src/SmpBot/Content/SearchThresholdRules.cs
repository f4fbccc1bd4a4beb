using System.Globalization;
using Microsoft.Extensions.Options;
using SmpBot.Search;

namespace SmpBot.Content;

/// <summary>Names the setting, its value and what would be right.</summary>
internal sealed class SearchThresholdRules : IValidateOptions<SearchOptions>
{
    public ValidateOptionsResult Validate(string? name, SearchOptions options)
    {
        (string Setting, double Value)[] thresholds =
        [
            (nameof(options.AnswerThreshold), options.AnswerThreshold),
            (nameof(options.ClarifyThreshold), options.ClarifyThreshold),
            (nameof(options.ChoiceFloor), options.ChoiceFloor),
        ];
        string[] wrong = [.. thresholds.Where(t => t.Value is not (>= 0 and <= 1)).Select(t => string.Create(
            CultureInfo.InvariantCulture, $"{EncoderOptions.Section}:{t.Setting} is {t.Value}; write a number from 0 to 1, such as 0.5."))];
        return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
