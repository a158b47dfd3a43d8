using Witan.Kernel.Identity;
using Witan.Kernel.Results;
using Witan.Runs.Driving;

namespace Witan.Runs.Activation;

/// <summary>Drives a run of whatever kind from wherever its journal stands.</summary>
public interface IRunDrives
{
    /// <summary>Drives a run until it is over, waits, or is asked to stop.</summary>
    /// <param name="context">For whom: the run's owner.</param>
    /// <param name="run">The run.</param>
    /// <param name="stop">Asks to stop after the steps in flight are journaled.</param>
    /// <param name="abort">Breaks off the steps in flight; what is journaled stays.</param>
    /// <returns>How it ended; a <see cref="Conflict"/> when somebody else drives it now.</returns>
    Task<Result<DriveOutcome>> DriveAsync(TenantContext context, RunId run, CancellationToken stop, CancellationToken abort);
}
