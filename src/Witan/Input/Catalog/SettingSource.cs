namespace Witan.Input.Catalog;

/// <summary>From where a setting has its value.</summary>
internal enum SettingSource
{
    /// <summary>Nobody set it.</summary>
    Default,

    /// <summary>The settings file.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>An option of the command line.</summary>
    Flag,
}
