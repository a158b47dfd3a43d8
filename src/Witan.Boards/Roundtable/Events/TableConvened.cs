using Witan.Runs.Driving;
using Witan.Runs.Journal;

namespace Witan.Boards.Roundtable.Events;

/// <summary>The table was seated; who the seats are stands in the panel that was seated in the same step.</summary>
public sealed record TableConvened : RunEvent, IStepResult
{
    /// <inheritdoc/>
    public required string Step { get; init; }

    /// <summary>Gets the codes of the standing seats.</summary>
    public required IReadOnlyList<string> Standing { get; init; }

    /// <summary>Gets who was invoked, and for what.</summary>
    public required IReadOnlyList<InvokedSeat> Invoked { get; init; }

    /// <summary>Gets which subjects have no seat; flagged before anybody votes.</summary>
    public required IReadOnlyList<MissingSpecialist> Missing { get; init; }
}
