namespace Witan.Data.Migrations;

/// <summary>The migrator's own statements, the same on both engines.</summary>
internal static class MigrationSql
{
    /// <summary>
    /// The tables that must stand before the first migration. Versions is the list of what ran; what a way down would lose is
    /// parked, row by row, and put back on the way up.
    /// </summary>
    internal const string CreateTables = """
        CREATE TABLE IF NOT EXISTS schema_versions (
            module     keytext NOT NULL,
            number     BIGINT  NOT NULL,
            name       TEXT    NOT NULL,
            checksum   TEXT    NOT NULL,
            applied_at TEXT    NOT NULL,
            PRIMARY KEY (module, number)
        );
        CREATE TABLE IF NOT EXISTS parked_rows (
            module     keytext NOT NULL,
            number     BIGINT  NOT NULL,
            table_name keytext NOT NULL,
            row_no     BIGINT  NOT NULL,
            columns    TEXT    NOT NULL,
            content    blob    NOT NULL,
            PRIMARY KEY (module, number, table_name, row_no)
        );
        """;

    internal const string SelectVersions = "SELECT module, number, checksum FROM schema_versions ORDER BY module, number;";

    internal const string InsertVersion = """
        INSERT INTO schema_versions (module, number, name, checksum, applied_at)
        VALUES (@Module, @Number, @Name, @checksum, @at);
        """;

    internal const string DeleteVersion = "DELETE FROM schema_versions WHERE module = @Module AND number = @Number;";
}
