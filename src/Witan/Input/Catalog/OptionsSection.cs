using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Witan.Input.Catalog;

/// <summary>Reads a section of the settings into options: what the section leaves out stays as it is by default.</summary>
internal static class OptionsSection
{
    /// <summary>Reads one.</summary>
    /// <param name="name">The section's name.</param>
    /// <param name="file">The settings.</param>
    /// <param name="defaults">The options by default.</param>
    /// <param name="type">How they are written.</param>
    /// <exception cref="SettingsException">The section cannot be used; the message names the key and where it stands.</exception>
    public static T Read<T>(string name, SettingsFile file, T defaults, JsonTypeInfo<T> type)
        where T : class
    {
        if (file.Find(name) is not { } found)
        {
            return defaults;
        }

        if (found is not JsonObject section)
        {
            throw new SettingsException($"{name} in {file.Path} is no object.");
        }

        // Written out and laid under: a property that is absent would else be read as null or 0.
        var whole = JsonSerializer.SerializeToNode(defaults, type)!.AsObject();
        foreach (var (key, value) in section)
        {
            var property = whole.Select(item => item.Key).FirstOrDefault(own => own.Equals(key, StringComparison.OrdinalIgnoreCase))
                ?? throw new SettingsException($"There is no setting {name}.{key}, which stands in {file.Path}. 'witan config show {name}' lists those that there are.");
            Check(file, $"{name}.{property}", value);
            whole[property] = value?.DeepClone();
        }

        try
        {
            return whole.Deserialize(type)!;
        }
        catch (JsonException error)
        {
            var key = error.Path is { Length: > 2 } at ? $"{name}.{at[2..]}" : name;
            throw new SettingsException($"{key} {Source(file, key)} cannot be read. {Expected(key)}", error);
        }
    }

    private static void Check(SettingsFile file, string key, JsonNode? value)
    {
        if (SettingCatalog.Find(key) is not { } setting || value is not JsonValue single)
        {
            return;
        }

        IComparable? found = setting.Kind switch
        {
            SettingKind.Number when single.TryGetValue(out decimal number) => number,
            SettingKind.Time when single.TryGetValue(out string? text) && TimeSpan.TryParseExact(text, TimeConverter.Formats, CultureInfo.InvariantCulture, out var time) => time,
            _ => null,
        };
        if (found is not null && !setting.Takes(found))
        {
            throw new SettingsException($"{key} {Source(file, key)} takes {setting.Range}, not {SettingText.Of(found)}.");
        }
    }

    private static string Source(SettingsFile file, string key) =>
        file.Variables.Contains(key) ? $"({SettingCatalog.Find(key)?.Variable})" : $"in {file.Path}";

    private static string Expected(string key) => SettingCatalog.Find(key) is { } setting ? $"It takes {SettingText.Takes(setting)}." : string.Empty;
}
