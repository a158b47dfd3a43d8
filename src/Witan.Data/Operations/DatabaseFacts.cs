using System.Text.Json;
using Witan.Data.Sessions;
using Witan.Kernel.Identity;

namespace Witan.Data.Operations;

/// <summary>What is known about one database, kept in it.</summary>
internal static class DatabaseFacts
{
    public const string LastBackup = "last_backup";
    public const string LastCheck = "last_check";
    public const string Move = "move";

    public static Task<DatabaseFact?> ReadAsync(DataSession session, string name) =>
        session.FirstAsync<DatabaseFact>(OperatorFactSql.Select, new { name });

    /// <summary>Gets from where a move into this database was begun and not finished; null when there is none.</summary>
    public static async Task<string?> HalfMoveAsync(IDatabase database, CancellationToken cancellationToken)
    {
        var mark = await database.ReadAsync(TenantContext.Local, session => ReadAsync(session, Move), cancellationToken);
        return mark is null ? null : JsonSerializer.Deserialize(mark.Value, OperationsJson.Default.MoveMark)?.Source;
    }

    public static Task SetAsync(DataSession session, string name, string value, DateTimeOffset at) =>
        session.ExecuteAsync(OperatorFactSql.Set, new { name, value, at = at.ToUnixTimeMilliseconds() });

    public static Task RemoveAsync(DataSession session, string name) =>
        session.ExecuteAsync(OperatorFactSql.Remove, new { name });
}
