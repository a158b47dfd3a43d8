using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable.Events;

/// <summary>The matter was put on the table; what is decided stands in the part that was made in the same step.</summary>
public sealed record MatterFramed : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the agenda, in order.</summary>
    public required IReadOnlyList<string> Agenda { get; init; }
}
