using Witan.Data.Expiry;

namespace Witan.Input;

/// <summary>How long short-lived entries live, as the settings file says, or else by default.</summary>
internal static class ExpirySettings
{
    /// <summary>Gets the patterns for a data directory.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <exception cref="SettingsException">The setting <c>expiry</c> cannot be used.</exception>
    public static ExpiryPatterns For(string dataDirectory)
    {
        var options = new ExpiryOptions();
        if (WitanSettings.Read(dataDirectory).Expiry is { } patterns)
        {
            options.Patterns = patterns;
        }

        return options.FindFaults() is { Count: > 0 } faults
            ? throw new SettingsException($"expiry in {WitanSettings.FileName} cannot be used. {string.Join(' ', faults)}")
            : new ExpiryPatterns(options);
    }
}
