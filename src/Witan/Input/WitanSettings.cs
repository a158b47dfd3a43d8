using System.Text.Json;
using System.Text.Json.Nodes;
using Witan.Data;
using Witan.Data.Expiry;
using Witan.Input.Catalog;

namespace Witan.Input;

/// <summary>What the file <c>witan.json</c> in the data directory may say. The environment goes before it.</summary>
internal sealed record WitanSettings
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "witan.json";

    /// <summary>Gets the PostgreSQL address that the program works under; see <see cref="DataOptions.DatabaseUrl"/>.</summary>
    public string? Database { get; init; }

    /// <summary>Gets the PostgreSQL address of the tables' owner; see <see cref="DataOptions.OwnerUrl"/>.</summary>
    public string? DatabaseOwner { get; init; }

    /// <summary>Gets the most connections to PostgreSQL; see <see cref="DataOptions.PoolMax"/>.</summary>
    public int? DatabasePool { get; init; }

    /// <summary>Gets how long short-lived entries live, by the beginning of their keys; null for the defaults.</summary>
    public IReadOnlyList<ExpiryPattern>? Expiry { get; init; }

    /// <summary>Gets which models answer; null for the built-in analyst.</summary>
    public ModelSettingsFile? Models { get; init; }

    /// <summary>Gets where webhooks go; null for nowhere.</summary>
    public WebhookSettingsFile? Webhooks { get; init; }

    /// <summary>Gets how the memory is kept; null for the defaults.</summary>
    public MemorySettingsFile? Memory { get; init; }

    /// <summary>Gets how boards count; null for the defaults.</summary>
    public BoardSettingsFile? Boards { get; init; }

    /// <summary>Gets what boards look up beside their documents; null for nothing.</summary>
    public ResearchSettingsFile? Research { get; init; }

    /// <summary>Gets how the server is set up; see <see cref="ServerSettings"/>.</summary>
    public JsonObject? Server { get; init; }

    /// <summary>Gets what the server does by itself; see <see cref="ServerSettings"/>.</summary>
    public JsonObject? Jobs { get; init; }

    /// <summary>Gets when the server is ready; see <see cref="ServerSettings"/>.</summary>
    public JsonObject? Health { get; init; }

    /// <summary>Gets how the server is kept serving; see <see cref="ServerSettings"/>.</summary>
    public JsonObject? Supervisor { get; init; }

    /// <summary>Reads the file and lays the environment over it; settings without a word in them when there is neither.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">The file cannot be read, or says something that there is no such setting for; or a variable cannot be used.</exception>
    public static WitanSettings Read(string dataDirectory) => Guarded(dataDirectory, () =>
    {
        var file = SettingsFile.Read(dataDirectory, Environment.GetEnvironmentVariable);
        // The file by itself first: what is wrong with it is told with its own lines.
        var own = file.Text is null ? new WitanSettings() : JsonSerializer.Deserialize(file.Text, SettingsJson.Default.WitanSettings) ?? new WitanSettings();
        return file.Variables.Count == 0 ? own : file.Merged.Deserialize(SettingsJson.Default.WitanSettings)!;
    });

    /// <summary>Reads the file with the environment laid over it, as it is.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">The file cannot be read, or a variable cannot be used.</exception>
    public static SettingsFile ReadFile(string dataDirectory) => Guarded(dataDirectory, () => SettingsFile.Read(dataDirectory, Environment.GetEnvironmentVariable));

    private static T Guarded<T>(string dataDirectory, Func<T> read)
    {
        var path = Path.Combine(dataDirectory, FileName);
        try
        {
            return read();
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A converter's own words do not say where in the file it stood.
            var key = error is JsonException { Path: { Length: > 2 } at } && !error.Message.Contains(at, StringComparison.Ordinal) ? $"{at[2..]}: " : string.Empty;
            throw new SettingsException($"The settings in {path} cannot be read: {key}{error.Message.TrimEnd('.')}. It takes database, databaseOwner, databasePool, expiry, models, webhooks, memory, boards, research, server, jobs, health and supervisor.", error);
        }
    }
}
