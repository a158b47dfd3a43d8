using Dapper;
using Microsoft.Data.Sqlite;
using Witan.Data.Changes;

namespace Witan.Data.Sqlite;

/// <summary>Looks again and again whether anybody has written to the file: SQLite tells no more than that.</summary>
internal sealed class SqliteWatch(Func<SqliteConnection> connect, DataOptions options, TimeProvider time) : ChangeWatch(time, options.ChangesMax)
{
    // A number that is another one whenever another connection, of this program or of another one, has committed.
    private const string Version = "PRAGMA data_version;";

    private readonly TimeProvider _time = time;

    protected override async Task WatchOnceAsync(Action<string?> add, CancellationToken cancellationToken)
    {
        await using var connection = connect();
        var seen = connection.ExecuteScalar<long>(Version);
        add(null);
        while (true)
        {
            await Task.Delay(options.ChangePoll, _time, cancellationToken);
            var found = connection.ExecuteScalar<long>(Version);
            if (found != seen)
            {
                seen = found;
                add(null);
            }
        }
    }

    protected override bool MayPass(Exception error) =>
        error is StorageException || (error is SqliteException fault && SqliteFaults.Translate(fault, options.DatabasePath) is not null);
}
