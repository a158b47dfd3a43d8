using System.Data.Common;
using Dapper;

namespace Witan.Data.Rows;

/// <summary>Reads a table page by page in the order of its key, which is the same on both engines.</summary>
/// <remarks>For the operator's work, inside one snapshot. Names come from the database's own catalogue, never from a caller's text.</remarks>
internal static class TablePages
{
    /// <summary>The rows of one page: enough to hide a round trip, few enough to hold a page of the largest rows.</summary>
    public const int PageMax = 2_000;

    /// <summary>A page also ends when its values hold about so many bytes, so that memory stays bounded whatever the rows are.</summary>
    public const long PageBytesMax = 16 * 1024 * 1024;

    /// <summary>Reads every row behind a key.</summary>
    /// <param name="connection">The connection, inside a transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">What to read; the key's columns first.</param>
    /// <param name="keyCount">How many of the columns are the key.</param>
    /// <param name="after">The key to start behind; null for the beginning.</param>
    public static IEnumerable<IReadOnlyList<object?[]>> Read(
        DbConnection connection, string table, IReadOnlyList<string> columns, int keyCount, IReadOnlyList<object?>? after = null)
    {
        var names = string.Join(", ", columns);
        var key = string.Join(", ", columns.Take(keyCount));
        var behind = $"({string.Join(", ", Enumerable.Range(0, keyCount).Select(index => $"@k{index}"))})";
        while (true)
        {
            var where = after is null ? string.Empty : $"WHERE ({key}) > {behind}";
            var (page, isLast) = ReadPage(connection, $"SELECT {names} FROM {table} {where} ORDER BY {key} LIMIT {PageMax};", after);
            if (page.Count > 0)
            {
                yield return page;
            }

            if (isLast)
            {
                yield break;
            }

            after = page[^1][..keyCount];
        }
    }

    private static (List<object?[]> Page, bool IsLast) ReadPage(DbConnection connection, string sql, IReadOnlyList<object?>? after)
    {
        var parameters = new DynamicParameters();
        for (var index = 0; index < (after?.Count ?? 0); index++)
        {
            parameters.Add($"k{index}", after![index]);
        }

        using var reader = connection.ExecuteReader(sql, parameters);
        var page = new List<object?[]>();
        long bytes = 0;
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var index = 0; index < row.Length; index++)
            {
                row[index] = reader.IsDBNull(index) ? null : reader.GetValue(index);
                bytes += SizeOf(row[index]);
            }

            page.Add(row);
            if (bytes >= PageBytesMax)
            {
                return (page, false);
            }
        }

        return (page, page.Count < PageMax);
    }

    private static long SizeOf(object? value) => value switch
    {
        string text => text.Length * sizeof(char),
        byte[] blob => blob.Length,
        _ => sizeof(long),
    };
}
