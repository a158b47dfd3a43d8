using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>A step that the run can do without failed too often. Nothing stands in for its result.</summary>
public sealed record StepAbsent : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets how often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>Gets what went wrong the last time.</summary>
    public required string Reason { get; init; }
}
