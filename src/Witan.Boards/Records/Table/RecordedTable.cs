using Witan.Boards.Roundtable;
using Witan.Boards.Roundtable.Governance;

namespace Witan.Boards.Records.Table;

/// <summary>What a round table has beside a board.</summary>
public sealed record RecordedTable
{
    /// <summary>Gets the agenda, in order.</summary>
    public required IReadOnlyList<string> Agenda { get; init; }

    /// <summary>Gets the codes of the standing seats.</summary>
    public required IReadOnlyList<string> Standing { get; init; }

    /// <summary>Gets who was invoked, and for what.</summary>
    public required IReadOnlyList<InvokedSeat> Invoked { get; init; }

    /// <summary>Gets which subjects had no seat.</summary>
    public required IReadOnlyList<MissingSpecialist> Missing { get; init; }

    /// <summary>Gets what each seat found in its own field.</summary>
    public required IReadOnlyList<RecordedAssessment> Assessments { get; init; }

    /// <summary>Gets how every option stands to every rule.</summary>
    public required IReadOnlyList<Ruling> Rulings { get; init; }

    /// <summary>Gets why nothing could be shown; null when somebody looked.</summary>
    public required string? FailedClosed { get; init; }

    /// <summary>Gets the option that the table recommends; null when none.</summary>
    public required string? Recommended { get; init; }

    /// <summary>Gets why this one, or why none.</summary>
    public required string WhyRecommended { get; init; }

    /// <summary>Gets what follows from each option; empty when the table came to no outcome.</summary>
    public required IReadOnlyList<TableBranch> Branches { get; init; }

    /// <summary>Gets whether the branches were put together by rule.</summary>
    public required bool BranchesByRule { get; init; }

    /// <summary>Gets what a person decided; null while the gate waits.</summary>
    public required RecordedDecision? Decision { get; init; }
}
