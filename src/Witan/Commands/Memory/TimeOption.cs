using System.CommandLine;
using System.Globalization;

namespace Witan.Commands.Memory;

/// <summary>An option that takes a time.</summary>
internal static class TimeOption
{
    public static Option<string?> Create(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "TIME" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && Read(text) is null)
            {
                result.AddError($"'{text}' is no time. Write it as 2026-03-02 or 2026-03-02T08:00:00Z.");
            }
        });
        return option;
    }

    /// <summary>Gets the time that was typed; null when none was.</summary>
    public static DateTimeOffset? Of(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { } text ? Read(text) : null;

    /// <summary>Reads a time; null when it is none.</summary>
    public static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
