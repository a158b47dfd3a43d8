namespace Witan.Testing.Databases;

/// <summary>What a database is asked for.</summary>
public enum DatabaseCall
{
    /// <summary>A transaction that may write.</summary>
    Write,

    /// <summary>A snapshot that is read.</summary>
    Read,

    /// <summary>Removed rows that are taken out of the files.</summary>
    Scrub,
}
