namespace Witan.Data;

/// <summary>What a power cut, or a crash of the operating system or of the database server, may take.</summary>
public enum Durability
{
    /// <summary>Nothing that was acknowledged: each commit waits for the disk.</summary>
    Full,

    /// <summary>
    /// The newest transactions, although they were acknowledged; what is left is whole and in order. On SQLite these are the ones since
    /// the last checkpoint of the write-ahead log, on PostgreSQL those of about the last half second. A crash of the program alone takes
    /// nothing. For benchmarks and bulk work that can be done again.
    /// </summary>
    Normal,
}
