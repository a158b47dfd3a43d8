using System.Globalization;
using Dapper;
using Witan.Data;
using Witan.Testing.Catalogues;

namespace Witan.Testing.Rows;

/// <summary>Everything that a database holds, as text that can be compared.</summary>
public static class TableContent
{
    /// <summary>Reads every row of every table, each table in the order of its key; what the migrator keeps for itself is left out.</summary>
    public static Task<IReadOnlyList<string>> ReadAsync(IDatabase database, LiveCatalogue catalogue) => database.ObserveAsync<IReadOnlyList<string>>(
        async session =>
        {
            var content = new List<string>();
            foreach (var table in database.Model.Tables.Where(table => table.Name != "schema_versions"))
            {
                var columns = catalogue.Of(table.Name).Select(column => column.Name).Order(StringComparer.Ordinal).ToList();
                using var reader = await session.Connection.ExecuteReaderAsync($"SELECT {string.Join(", ", columns)} FROM {table.Name} ORDER BY {string.Join(", ", table.Key)};");
                while (reader.Read())
                {
                    content.Add($"{table.Name}: {string.Join(", ", columns.Select((column, index) => $"{column}={Text(reader.GetValue(index))}"))}");
                }
            }

            return content;
        },
        CancellationToken.None);

    private static string Text(object value) => value switch
    {
        DBNull => "null",
        byte[] bytes => $"x'{Convert.ToHexString(bytes)}'",
        string text => $"'{text}'",
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };
}
