using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Input.Catalog;

/// <summary>Writes and reads the values of settings.</summary>
internal static class SettingText
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "(set, not shown)";

    /// <summary>Writes a value.</summary>
    public static string Of(object? value) => value switch
    {
        null => "none",
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IEnumerable<string> texts => string.Join(' ', texts),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    /// <summary>Writes a value of the file.</summary>
    public static string Of(Setting setting, JsonNode value) => setting switch
    {
        { IsSecret: true } => Hidden,
        { Kind: SettingKind.Objects } => value is JsonArray or JsonObject ? $"{(value is JsonArray list ? list.Count : value.AsObject().Count)} entries" : value.ToJsonString(),
        _ when value is JsonArray list => string.Join(' ', list.Select(item => item?.ToString())),
        _ => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(),
    };

    /// <summary>Reads a value from an environment variable, as the file would hold it.</summary>
    /// <exception cref="SettingsException">It cannot be used.</exception>
    public static JsonNode Read(Setting setting, string text)
    {
        var value = setting.Kind switch
        {
            SettingKind.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Within(setting, number, JsonValue.Create(number)),
            SettingKind.Time when TimeSpan.TryParseExact(text, TimeConverter.Formats, CultureInfo.InvariantCulture, out var time) => Within(setting, time, JsonValue.Create(text)),
            SettingKind.Switch when text is "true" or "false" => JsonValue.Create(text == "true"),
            SettingKind.Choice when setting.Choices.Contains(text, StringComparer.OrdinalIgnoreCase) => JsonValue.Create(text),
            SettingKind.Text => JsonValue.Create(text),
            SettingKind.Texts => new JsonArray([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(item => JsonValue.Create(item))]),
            _ => null,
        };
        return value ?? throw new SettingsException($"{setting.Variable} takes {Takes(setting)}, not {(setting.IsSecret ? "what it holds" : $"'{text}'")}.");
    }

    /// <summary>Says what a setting takes.</summary>
    public static string Takes(Setting setting) => setting.Kind switch
    {
        SettingKind.Number => setting.Range.Length == 0 ? "a number" : setting.Range,
        SettingKind.Time => $"a time as hh:mm:ss, {setting.Range}",
        _ => setting.Range.Length == 0 ? "a text" : setting.Range,
    };

    private static JsonNode? Within(Setting setting, IComparable value, JsonNode node) => setting.Takes(value) ? node : null;
}
