using System.Data.Common;
using Witan.Data.Migrations;

namespace Witan.Data.Rows;

/// <summary>Puts rows into a table in bulk, as the operator.</summary>
internal interface IRowLoader
{
    /// <summary>Writes rows; one whose key stands already replaces what stands there.</summary>
    /// <param name="connection">The operator's connection, inside a transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">The rows, with a value for each of <see cref="TableColumns.All"/>.</param>
    Task LoadAsync(DbConnection connection, string table, TableColumns columns, IReadOnlyList<object?[]> rows);
}
