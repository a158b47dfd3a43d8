using Witan.Runs.Journal;

namespace Witan.Runs.Driving;

/// <summary>How a run is to be driven.</summary>
/// <param name="Holder">Who drives.</param>
/// <param name="Observer">Who watches.</param>
/// <param name="Stop">Asks to stop after the steps in flight are journaled.</param>
/// <param name="Abort">Breaks off the steps in flight.</param>
public sealed record DriveRequest(RunHolder Holder, IRunObserver Observer, CancellationToken Stop, CancellationToken Abort)
{
    /// <summary>Says, when the driving was stopped, whether a worker may go on with the run; otherwise only somebody who resumes it.</summary>
    public Func<bool> HandsOn { get; init; } = () => true;
}
