namespace Witan.Testing.Memories;

/// <summary>A fault that is planted in a database.</summary>
public enum DatabaseBreak
{
    /// <summary>It acknowledges a write that it takes back.</summary>
    LosesWrites,

    /// <summary>It never answers a write.</summary>
    Hangs,

    /// <summary>It reads as another tenant.</summary>
    Leaks,
}
