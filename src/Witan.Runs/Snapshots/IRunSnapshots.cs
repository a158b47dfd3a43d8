using Witan.Kernel.Identity;

namespace Witan.Runs.Snapshots;

/// <summary>The newest snapshot of each run. A cache: all of it may be deleted at any time.</summary>
public interface IRunSnapshots
{
    /// <summary>Keeps a snapshot unless a newer one is there.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task PutAsync(TenantContext context, RunId run, RunSnapshot snapshot, CancellationToken cancellationToken);

    /// <summary>Finds the newest snapshot of a run; null when there is none.</summary>
    /// <param name="context">For whom.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<RunSnapshot?> FindAsync(TenantContext context, RunId run, CancellationToken cancellationToken);
}
