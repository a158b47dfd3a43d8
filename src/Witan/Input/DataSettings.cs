using Witan.Data;

namespace Witan.Input;

/// <summary>Where the data lies and which database keeps it: the environment first, then the settings file, else SQLite.</summary>
internal static class DataSettings
{
    /// <summary>The variable that names a PostgreSQL database, with the role that the program works under.</summary>
    public const string DatabaseVariable = "WITAN_DATABASE";

    /// <summary>The variable that names it with the role that owns the tables.</summary>
    public const string OwnerVariable = "WITAN_DATABASE_OWNER";

    private const int PoolMin = 2;
    private const int PoolMax = 500;

    /// <summary>Gets the options for a data directory.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static DataOptions For(string dataDirectory) => Of(dataDirectory, WitanSettings.Read(dataDirectory));

    /// <summary>Gets the options from a file that was read.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="settings">What the file in it says.</param>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static DataOptions Of(string dataDirectory, WitanSettings settings)
    {
        var options = new DataOptions
        {
            Directory = dataDirectory,
            DatabaseUrl = NotBlank(Environment.GetEnvironmentVariable(DatabaseVariable)) ?? NotBlank(settings.Database),
            OwnerUrl = NotBlank(Environment.GetEnvironmentVariable(OwnerVariable)) ?? NotBlank(settings.DatabaseOwner),
        };
        if (options.DatabaseUrl is null && options.OwnerUrl is not null)
        {
            throw new SettingsException($"{OwnerVariable} is set and {DatabaseVariable} is not. Set both, or neither for SQLite.");
        }

        return settings.DatabasePool switch
        {
            null => options,
            < PoolMin or > PoolMax => throw new SettingsException($"databasePool in {WitanSettings.FileName} takes {PoolMin} to {PoolMax}, not {settings.DatabasePool}."),
            { } pool => options with { PoolMax = pool },
        };
    }

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
