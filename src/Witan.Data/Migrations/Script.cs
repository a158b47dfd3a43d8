namespace Witan.Data.Migrations;

/// <summary>Statements for both engines, followed by those that only one of them takes.</summary>
/// <param name="Common">Runs on both.</param>
/// <param name="Sqlite">Runs on SQLite, after the common part.</param>
/// <param name="PostgreSql">Runs on PostgreSQL, after the common part.</param>
public sealed record Script(string Common, string Sqlite = "", string PostgreSql = "")
{
    /// <summary>Gets what runs on an engine.</summary>
    /// <param name="engine">The engine.</param>
    public string For(DatabaseEngine engine) => Common + (engine == DatabaseEngine.Sqlite ? Sqlite : PostgreSql);
}
