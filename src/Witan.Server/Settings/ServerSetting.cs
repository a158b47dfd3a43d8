namespace Witan.Server.Settings;

/// <summary>A setting as this process started with it.</summary>
/// <param name="Key">Its name, and its place in the settings file.</param>
/// <param name="Value">Its value; of a secret only whether it is set.</param>
/// <param name="Source">From where it has the value: default, file, environment or flag.</param>
/// <param name="Default">Its value when nobody sets it; null for none.</param>
/// <param name="Range">What it takes; empty for any text.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Variable">The environment variable that sets it; null for what only the file can hold.</param>
/// <param name="Option">The option of the command line that sets it; null for none.</param>
/// <param name="IsSecret">Whether its value is never shown.</param>
public sealed record ServerSetting(string Key, string Value, string Source, string? Default, string Range, string Meaning, string? Variable, string? Option, bool IsSecret)
{
    /// <summary>Gets whether a change takes a restart; else <c>/flags</c> changes it in the running server.</summary>
    public bool NeedsRestart => !Flags.FlagKind.All.Any(kind => kind.Setting == Key);

    /// <summary>Gets the flag that goes before it when an operator has set that; null for none.</summary>
    public string? Flag => Flags.FlagKind.All.FirstOrDefault(kind => kind.Setting == Key)?.Name;
}
