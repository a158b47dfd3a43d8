namespace Witan.Models.Cache;

/// <summary>Whether answers are kept on the disk.</summary>
public enum DiskState
{
    /// <summary>No directory was given: in memory only.</summary>
    None,

    /// <summary>They are.</summary>
    On,

    /// <summary>Not at present: the disk failed, and is tried again from time to time.</summary>
    Off,
}
