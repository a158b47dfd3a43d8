using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using Witan.Testing.Databases;

namespace Witan.EndToEnd.Tests;

/// <summary>How far a move is that another process does, read from its target behind that process's back.</summary>
internal static class MoveMarks
{
    private const string Mark = "SELECT value FROM database_facts WHERE name = 'move';";

    /// <summary>Counts the rows that were moved to the server; none before the move began.</summary>
    public static async Task<long> RowsAsync(TestDatabase server)
    {
        await using var connection = await BackDoor.OpenAsync(server);
        return await RowsAsync(connection);
    }

    /// <summary>Counts the rows that were moved into the file; none before the move began.</summary>
    public static async Task<long> RowsAsync(string file)
    {
        if (!File.Exists(file))
        {
            return 0;
        }

        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        return await RowsAsync(connection);
    }

    private static async Task<long> RowsAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Mark;
        try
        {
            return await command.ExecuteScalarAsync() is string mark ? RowsOf(mark) : 0;
        }
        catch (PostgresException notYet) when (notYet.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return 0;
        }
        catch (SqliteException)
        {
            return 0; // Not yet a database, or its tables are being made.
        }
    }

    private static long RowsOf(string mark)
    {
        using var json = JsonDocument.Parse(mark);
        return json.RootElement.GetProperty("rows").GetInt64();
    }
}
