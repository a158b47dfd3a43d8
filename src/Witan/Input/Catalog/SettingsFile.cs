using System.Text.Json;
using System.Text.Json.Nodes;

namespace Witan.Input.Catalog;

/// <summary>The settings file with the environment laid over it, and what came from where.</summary>
/// <param name="Path">The file, whether it is there or not.</param>
/// <param name="Text">What the file says; null when there is none.</param>
/// <param name="Merged">Both together.</param>
/// <param name="Variables">The keys whose values came from the environment.</param>
internal sealed record SettingsFile(string Path, string? Text, JsonObject Merged, IReadOnlySet<string> Variables)
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private static readonly JsonDocumentOptions Comments = new() { CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads both.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="variables">Reads an environment variable.</param>
    /// <exception cref="SettingsException">A variable cannot be used.</exception>
    /// <exception cref="JsonException">The file is no object.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SettingsFile Read(string dataDirectory, Func<string, string?> variables)
    {
        var path = System.IO.Path.Combine(dataDirectory, WitanSettings.FileName);
        var text = File.Exists(path) ? File.ReadAllText(path) : null;
        var merged = text is null ? new JsonObject(AnyCase) : JsonNode.Parse(text, AnyCase, Comments) as JsonObject ?? throw new JsonException("it holds no object");
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in SettingCatalog.All.Where(setting => setting is { IsOutsideFile: false, Variable: not null }))
        {
            if (variables(setting.Variable!) is { } value && !string.IsNullOrWhiteSpace(value))
            {
                Put(merged, setting.Key.Split('.'), SettingText.Read(setting, value.Trim()));
                set.Add(setting.Key);
            }
        }

        return new SettingsFile(path, text, merged, set);
    }

    /// <summary>Gets the value of a key; null when nobody set it.</summary>
    public JsonNode? Find(string key)
    {
        JsonNode? node = Merged;
        foreach (var part in key.Split('.'))
        {
            node = (node as JsonObject)?[part];
        }

        return node;
    }

    /// <summary>Gets from where a key has its value.</summary>
    public SettingSource SourceOf(string key) =>
        Variables.Contains(key) ? SettingSource.Environment : Find(key) is null ? SettingSource.Default : SettingSource.File;

    private static void Put(JsonObject merged, string[] parts, JsonNode value)
    {
        var place = merged;
        foreach (var part in parts[..^1])
        {
            if (place[part] is not JsonObject inner)
            {
                inner = new JsonObject(AnyCase);
                place[part] = inner;
            }

            place = inner;
        }

        place[parts[^1]] = value;
    }
}
