using Npgsql;

namespace Witan.Data.Postgres;

/// <summary>Holds a lock on every table that lets readers through and no writer.</summary>
internal sealed class PostgresFreeze(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
