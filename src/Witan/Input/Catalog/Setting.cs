using System.Globalization;
using System.Text;

namespace Witan.Input.Catalog;

/// <summary>One setting of the program: its name, what it takes, and what it means.</summary>
/// <param name="Key">Its place in the settings file, such as <c>server.grace</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Default">Its value when nobody sets it; null for none.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
internal sealed record Setting(string Key, SettingKind Kind, object? Default, string Meaning)
{
    /// <summary>Gets the least value of a number or a time; null for none.</summary>
    public IComparable? Min { get; init; }

    /// <summary>Gets the greatest value of a number or a time; null for none.</summary>
    public IComparable? Max { get; init; }

    /// <summary>Gets whether zero is taken beside the range, and turns it off.</summary>
    public bool ZeroIsOff { get; init; }

    /// <summary>Gets the words that a choice takes.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Gets whether its value is never shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Gets whether only the environment, or an option of the command line, can set it.</summary>
    public bool IsOutsideFile { get; init; }

    /// <summary>Gets the option of the command line that sets it; null for none.</summary>
    public string? Flag { get; init; }

    /// <summary>Gets a name of its variable that differs from the rule.</summary>
    public string? OwnVariable { get; init; }

    /// <summary>Gets the environment variable that sets it; null for what only the file can hold.</summary>
    public string? Variable => Kind == SettingKind.Objects ? null : OwnVariable ?? VariableOf(Key);

    /// <summary>Gets what it takes, in words; empty for any text.</summary>
    public string Range => Kind switch
    {
        SettingKind.Switch => "true or false",
        SettingKind.Choice => string.Join(", ", Choices),
        SettingKind.Texts => "a list; in the variable parted by spaces",
        SettingKind.Objects => "see the guides",
        _ when Min is null && Max is null => string.Empty,
        _ => (ZeroIsOff ? "0 for never, or " : string.Empty) + (Max is null ? $"{SettingText.Of(Min)} and more" : $"{SettingText.Of(Min)} to {SettingText.Of(Max)}"),
    };

    /// <summary>Says whether a number or a time lies in the range.</summary>
    public bool Takes(IComparable value) =>
        (ZeroIsOff && value.CompareTo(value is TimeSpan ? TimeSpan.Zero : 0m) == 0)
        || ((Min is null || value.CompareTo(Min) >= 0) && (Max is null || value.CompareTo(Max) <= 0));

    public static Setting Number(string key, decimal @default, decimal? min, decimal? max, string meaning) => new(key, SettingKind.Number, @default, meaning) { Min = min, Max = max };

    public static Setting OptionalNumber(string key, decimal? min, decimal? max, string meaning) => new(key, SettingKind.Number, null, meaning) { Min = min, Max = max };

    public static Setting Time(string key, TimeSpan @default, TimeSpan min, TimeSpan max, string meaning) => new(key, SettingKind.Time, @default, meaning) { Min = min, Max = max };

    public static Setting Switch(string key, bool @default, string meaning) => new(key, SettingKind.Switch, @default, meaning);

    public static Setting Text(string key, string? @default, string meaning) => new(key, SettingKind.Text, @default, meaning);

    public static Setting Objects(string key, string meaning) => new(key, SettingKind.Objects, null, meaning);

    /// <summary>WITAN_, and the key in capitals, with an underscore wherever a part or a word begins.</summary>
    private static string VariableOf(string key)
    {
        var name = new StringBuilder("WITAN_");
        foreach (var letter in key)
        {
            if (letter == '.')
            {
                name.Append('_');
                continue;
            }

            if (char.IsAsciiLetterUpper(letter))
            {
                name.Append('_');
            }

            name.Append(char.ToUpper(letter, CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
