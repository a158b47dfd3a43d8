using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>How a run is to be driven.</summary>
/// <param name="Holder">Who drives.</param>
/// <param name="Observer">Who watches.</param>
/// <param name="Stop">Asks to stop after the steps in flight are journaled.</param>
/// <param name="Abort">Breaks off the steps in flight.</param>
public sealed record DriveRequest(RunHolder Holder, IRunObserver Observer, CancellationToken Stop, CancellationToken Abort)
{
    /// <summary>Gets whether a worker may go on with the run when the driving was stopped; otherwise only somebody who resumes it.</summary>
    public bool HandsOn { get; init; } = true;
}
