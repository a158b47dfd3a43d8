namespace Witan.Input;

/// <summary>A setting says something that cannot be used. The message names the setting and what it takes.</summary>
internal sealed class SettingsException(string message, Exception? cause = null) : Exception(message, cause);
