using Witan.Runs.Definitions;
using Witan.Runs.Driving;
using Witan.Runs.Journal;
using Witan.Runs.Snapshots;

namespace Witan.Runs.Engine;

/// <summary>What every run needs, put together once.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Definitions">The definitions.</param>
/// <param name="Changes">Tells of appends in this process.</param>
/// <param name="Time">The clock.</param>
public sealed record RunServices(IJournal Journal, IRunDefinitions Definitions, RunChanges Changes, TimeProvider Time)
{
    /// <summary>Gets where folds of long runs are kept; null for nowhere.</summary>
    public IRunSnapshots? Snapshots { get; init; }

    /// <summary>Gets how runs are watched over while they are driven.</summary>
    public DriverOptions Driver { get; init; } = new();
}
