using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Witan.Data.Sqlite;

/// <summary>Takes what was deleted out of the file and out of its log.</summary>
/// <remarks>
/// Deleting marks bytes as free and leaves them, in the file and in every frame of the log that held the page. VACUUM writes the live rows
/// anew and gives the rest back; the log is then written into the file and cut to nothing. secure_delete alone would not do: what a page's
/// rebuilding leaves between cells, and what the log holds, it does not reach.
/// </remarks>
internal sealed class SqliteScrub(DataOptions options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = SqliteDatabase.OpenConnection(options);
        try
        {
            connection.Execute("PRAGMA secure_delete = ON;");
            await PatientlyAsync(() => connection.Execute("VACUUM;"), cancellationToken);

            // Readers that began before keep the log: they are short, and the next try finds them gone.
            await PatientlyAsync(
                () =>
                {
                    if (connection.QuerySingle<(long Busy, long Log, long Done)>("PRAGMA wal_checkpoint(TRUNCATE);").Busy != 0)
                    {
                        throw new SqliteException("database is locked", raw.SQLITE_BUSY);
                    }
                },
                CancellationToken.None);
        }
        catch (SqliteException error) when (SqliteFaults.Translate(error, options.DatabasePath) is { } fault)
        {
            throw fault;
        }
    }

    private async Task PatientlyAsync(Action act, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                act();
                return;
            }
            catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_BUSY && time.GetElapsedTime(began) < options.LockWait)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }
}
