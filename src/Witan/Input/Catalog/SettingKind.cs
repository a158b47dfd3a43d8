namespace Witan.Input.Catalog;

/// <summary>What a setting holds.</summary>
internal enum SettingKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A span of time, written as hh:mm:ss.</summary>
    Time,

    /// <summary>true or false.</summary>
    Switch,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>Several texts.</summary>
    Texts,

    /// <summary>Objects of their own, which only the file can hold.</summary>
    Objects,
}
