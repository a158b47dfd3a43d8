using Witan.Kernel.Identity;

namespace Witan.Runs.Journal;

/// <summary>One line about a run; a projection of its events.</summary>
/// <param name="Id">The run.</param>
/// <param name="Kind">What drives it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">The number of its last event.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="UpdatedAt">When its last event was appended.</param>
public sealed record RunHead(
    RunId Id, string Kind, string Title, RunStatus Status, long Version, DateTimeOffset OpenedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Gets whose run it is.</summary>
    public UserId Owner { get; init; }

    /// <summary>Gets the run that it was copied from; null when it was not.</summary>
    public RunId? Parent { get; init; }

    /// <summary>Gets whether it is over.</summary>
    public bool IsOver => Status is RunStatus.Completed or RunStatus.Stopped or RunStatus.Killed;
}
