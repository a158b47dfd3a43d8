using Witan.Kernel.Identity;
using Witan.Runs.Guards;
using Witan.Runs.Journal;

namespace Witan.Runs.Engine;

/// <summary>What a new run is opened with.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Title">The line that lists show; a longer one than <see cref="RunOpened.TitleLengthMax"/> is cut.</param>
/// <param name="First">The events that follow the opening in the same append.</param>
public sealed record RunOpening(string Kind, string Title, IReadOnlyList<RunEvent> First)
{
    /// <summary>Gets the id that the run is to have; null for a new one. Whoever may have to ask again gives one, so that it is opened once.</summary>
    public RunId? Id { get; init; }

    /// <summary>Gets the seed of everything that is left to chance.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Gets what the run may use.</summary>
    public RunLimits Limits { get; init; } = new();
}
