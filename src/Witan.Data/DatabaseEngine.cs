namespace Witan.Data;

/// <summary>Which database keeps the data.</summary>
public enum DatabaseEngine
{
    /// <summary>One file in the data directory.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server, 15 or newer.</summary>
    PostgreSql,
}
