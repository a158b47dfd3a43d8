using Dapper;
using Witan.Data;

namespace Witan.Testing.Catalogues;

/// <summary>The tables that a database holds, asked of the database itself.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Columns">The columns, by table and place.</param>
/// <param name="References">The columns of foreign keys.</param>
/// <param name="Uniques">The columns of indexes that forbid doubles.</param>
public sealed record LiveCatalogue(
    DatabaseEngine Engine, IReadOnlyList<LiveColumn> Columns, IReadOnlyList<LiveReference> References, IReadOnlyList<LiveUnique> Uniques)
{
    /// <summary>Gets the names of the tables.</summary>
    public IEnumerable<string> Tables => Columns.Select(column => column.Table).Distinct(StringComparer.Ordinal);

    /// <summary>Reads it.</summary>
    public static Task<LiveCatalogue> ReadAsync(IDatabase database) => database.ObserveAsync(
        async session =>
        {
            var (columns, references, uniques) = database.Engine == DatabaseEngine.Sqlite
                ? (CatalogueSql.SqliteColumns, CatalogueSql.SqliteReferences, CatalogueSql.SqliteUniques)
                : (CatalogueSql.PostgresColumns, CatalogueSql.PostgresReferences, CatalogueSql.PostgresUniques);
            return new LiveCatalogue(
                database.Engine,
                (await session.Connection.QueryAsync<LiveColumn>(columns)).AsList(),
                (await session.Connection.QueryAsync<LiveReference>(references)).AsList(),
                (await session.Connection.QueryAsync<LiveUnique>(uniques)).AsList());
        },
        CancellationToken.None);

    /// <summary>Gets the columns of a table, in their order.</summary>
    public IReadOnlyList<LiveColumn> Of(string table) => [.. Columns.Where(column => column.Table == table)];
}
