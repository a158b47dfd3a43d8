using System.Data.Common;
using Dapper;
using Witan.Data.Migrations;
using Witan.Data.Model;

namespace Witan.Data.Postgres;

/// <summary>Changes the schema of a PostgreSQL database, as its owner.</summary>
/// <param name="appRole">The role that the program works under.</param>
internal sealed class PostgresSchemaEngine(string? appRole) : ISchemaEngine
{
    public DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    /// <summary>An advisory lock of the transaction: it ends with it, also when the process dies.</summary>
    public T Exclusively<T>(DbConnection connection, Func<T> work)
    {
        using var transaction = connection.BeginTransaction();
        connection.Execute(PostgresSql.LockMigrations);
        connection.Execute(PostgresSql.BoundLockWait);
        connection.Execute(PostgresSql.SetOperator);
        var result = work();
        transaction.Commit();
        return result;
    }

    /// <summary>Text that sorts by its bytes, as SQLite's does, and the name under which SQLite knows bytes.</summary>
    public void Prepare(DbConnection connection) => connection.Execute(PostgresSql.CreateDomains);

    /// <summary>The tenants' policies name columns. The transaction that drops them makes them again, or is taken back.</summary>
    public void Unprotect(DbConnection connection, DataModel model) =>
        new PostgresProtection(connection, appRole).Suspend(model, Columns(connection));

    public void Protect(DbConnection connection, DataModel model) =>
        new PostgresProtection(connection, appRole).Assert(model, Columns(connection));

    public IReadOnlyDictionary<string, TableColumns> Columns(DbConnection connection) =>
        ColumnRow.Group(connection.Query<ColumnRow>(PostgresSql.SelectColumns));
}
