using Witan.Data.Migrations;

namespace Witan.Data.Rows;

/// <summary>The end of an insert that replaces a row of the same key.</summary>
internal static class Upsert
{
    public static string OnConflict(TableColumns columns) => columns.Others.Count == 0
        ? $"ON CONFLICT ({string.Join(", ", columns.Key)}) DO NOTHING"
        : $"ON CONFLICT ({string.Join(", ", columns.Key)}) DO UPDATE SET {string.Join(", ", columns.Others.Select(column => $"{column} = excluded.{column}"))}";
}
