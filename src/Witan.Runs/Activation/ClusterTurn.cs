using Npgsql;
using Quartz;

namespace Witan.Runs.Activation;

/// <summary>The turn among the nodes of a cluster: one transaction that holds a lock, and in which Quartz writes the jobs.</summary>
/// <remarks>
/// What was seen and what is admitted on its strength stand or fall together. A node that is frozen in its turn keeps the others waiting
/// until the server ends its idle transaction (<see cref="RunWorkerOptions.DeadAfter"/>); then its jobs were never written, and when it
/// wakes its commit fails. So no node admits on what it saw before it slept.
/// </remarks>
/// <param name="source">Connections to the database.</param>
/// <param name="scheduler">The scheduler, whose store takes part in transactions of ours.</param>
internal sealed class ClusterTurn(NpgsqlDataSource source, IScheduler scheduler) : IDispatchTurn
{
    public async Task<int> TakeAsync(Func<CancellationToken, Task<int>> admit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var wait = new NpgsqlCommand(DispatchSql.TakeTurn, connection, transaction))
        {
            await wait.ExecuteNonQueryAsync(cancellationToken);
        }

        // Its end tells the scheduler of new jobs, so that it stands behind the commit.
        using var enlisted = scheduler.EnlistTransaction(transaction);
        var admitted = await admit(cancellationToken);
        await transaction.CommitAsync(CancellationToken.None);
        return admitted;
    }
}
