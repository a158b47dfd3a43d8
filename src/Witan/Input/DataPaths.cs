namespace Witan.Input;

/// <summary>Where data lies when nobody says so.</summary>
internal static class DataPaths
{
    /// <summary>The variable that names the data directory.</summary>
    public const string Variable = "WITAN_DATA";

    /// <summary>Chooses the data directory: the option, else the variable, else the user's data home.</summary>
    public static string Resolve(string? option)
    {
        var chosen = NotBlank(option) ?? NotBlank(Environment.GetEnvironmentVariable(Variable));
        return Path.GetFullPath(chosen ?? Path.Combine(UserDataHome(), "witan"));
    }

    /// <summary>Says which option a next command needs to meet the same data; nothing when it would find it anyway.</summary>
    public static string NextOption(string dataDirectory) =>
        dataDirectory == Resolve(null) ? string.Empty
        : dataDirectory.Any(char.IsWhiteSpace) ? $" --data '{dataDirectory}'"
        : $" --data {dataDirectory}";

    private static string UserDataHome() =>
        NotBlank(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify))
        ?? Path.Combine(Path.GetTempPath());

    private static string? NotBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
