using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace SmpBot.BotFramework.Settings;

/// <summary>A number between two bounds; the message names the setting, its value and the bounds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingRangeAttribute(string setting, int minimum, int maximum) : ValidationAttribute
{
    public string Setting => setting;

    public int Minimum => minimum;

    public int Maximum => maximum;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is int number && number >= minimum && number <= maximum
            ? ValidationResult.Success
            : new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"{setting} is {value}; write a number from {minimum} to {maximum}."));
}
