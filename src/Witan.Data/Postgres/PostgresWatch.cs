using Npgsql;
using Witan.Data.Changes;

namespace Witan.Data.Postgres;

/// <summary>Listens on a connection of its own to what the server passes on.</summary>
internal sealed class PostgresWatch(DataOptions options, string place, TimeProvider time) : ChangeWatch(time, options.ChangesMax)
{
    /// <summary>After so long without a word the server is asked whether it is still there, and has as long for its answer.</summary>
    /// <remarks>A connection that died without a sign, behind a firewall or with its machine, is noticed after at most twice this.</remarks>
    private const int SilenceSeconds = 2;

    protected override async Task WatchOnceAsync(Action<string?> add, CancellationToken cancellationToken)
    {
        await using var source = PostgresSources.Watch(options, SilenceSeconds);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, change) => add(change.Payload);
        await RunAsync(connection, PostgresSql.Listen, cancellationToken);
        // What was committed before this is there to be read; what comes behind it, is told.
        add(null);
        while (true)
        {
            if (!await connection.WaitAsync(TimeSpan.FromSeconds(SilenceSeconds), cancellationToken))
            {
                await RunAsync(connection, PostgresSql.Ask, cancellationToken);
            }
        }
    }

    protected override bool MayPass(Exception error) => error is TimeoutException or IOException || PostgresFaults.Translate(error, place) is not null;

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
