using Witan.Data;
using Witan.Kernel.Identity;

namespace Witan.Runs.Snapshots;

/// <summary>The snapshots in a database.</summary>
/// <param name="database">The database, with the tables of <see cref="RunsData"/>.</param>
public sealed class RunSnapshots(IDatabase database) : IRunSnapshots
{
    /// <inheritdoc/>
    public Task PutAsync(TenantContext context, RunId run, RunSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var row = new { run = run.Value, seq = snapshot.Version, format = snapshot.Format, payload = snapshot.Payload };
        return database.WriteAsync(context, session => session.ExecuteAsync(SnapshotSql.Put, row), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RunSnapshot?> FindAsync(TenantContext context, RunId run, CancellationToken cancellationToken) =>
        database.ReadAsync(context, session => session.FirstAsync<RunSnapshot>(SnapshotSql.Find, new { run = run.Value }), cancellationToken);
}
