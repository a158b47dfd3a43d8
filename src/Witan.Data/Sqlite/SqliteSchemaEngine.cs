using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Migrations;
using Witan.Data.Model;

namespace Witan.Data.Sqlite;

/// <summary>Changes the schema of a SQLite file.</summary>
internal sealed class SqliteSchemaEngine : ISchemaEngine
{
    private const string SelectColumns = """
        SELECT tables.name AS "Table", columns.name AS "Column", columns.pk AS KeyPlace
          FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
         WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
         ORDER BY tables.name, columns.cid;
        """;

    public DatabaseEngine Engine => DatabaseEngine.Sqlite;

    /// <summary>BEGIN IMMEDIATE is the lock between processes: the second one waits here, and then finds nothing to do.</summary>
    public T Exclusively<T>(DbConnection connection, Func<T> work) =>
        SqliteTransactions.Run((SqliteConnection)connection, SqliteTransactions.Immediate, work);

    /// <summary>Nothing: any type whose name holds TEXT, BLOB or INT is one to SQLite.</summary>
    public void Prepare(DbConnection connection)
    {
    }

    /// <summary>Nothing: SQLite knows no policies.</summary>
    public void Unprotect(DbConnection connection, DataModel model)
    {
    }

    /// <summary>Nothing: SQLite knows no roles; <see cref="Sessions.StatementCheck"/> is its wall.</summary>
    public void Protect(DbConnection connection, DataModel model)
    {
    }

    public IReadOnlyDictionary<string, TableColumns> Columns(DbConnection connection) =>
        ColumnRow.Group(connection.Query<ColumnRow>(SelectColumns));
}
