using Witan.Boards.Decisions.Outcomes;
using Witan.Boards.Deliberation;
using Witan.Kernel.Identity;

namespace Witan.Boards.Decisions;

/// <summary>A decision of the ledger.</summary>
public sealed record Decision
{
    /// <summary>Gets the id: that of its run.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the run that proposed it.</summary>
    public required RunId Run { get; init; }

    /// <summary>Gets whose it is.</summary>
    public required UserId Owner { get; init; }

    /// <summary>Gets the protocol that proposed it.</summary>
    public required string Protocol { get; init; }

    /// <summary>Gets the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the chosen option: the recommended one, until somebody chooses another.</summary>
    public required string Option { get; init; }

    /// <summary>Gets the option that the board recommended.</summary>
    public required string Recommended { get; init; }

    /// <summary>Gets all options with their counts, the best first.</summary>
    public required IReadOnlyList<OptionTally> Options { get; init; }

    /// <summary>Gets where it stands.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>Gets how sure the board was of its recommendation, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Gets whether it can be undone; null when nobody said.</summary>
    public bool? Reversible { get; init; }

    /// <summary>Gets whether it is deliberated again by itself when a trigger fires.</summary>
    public bool ReopensByItself { get; init; }

    /// <summary>Gets why it was accepted or rejected; null before.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets who decided; null before.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Gets when it was decided, or confirmed last; null before.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Gets by when it is looked at again, whatever happens; null before it is accepted.</summary>
    public DateTimeOffset? ReviewBy { get; init; }

    /// <summary>Gets the decision that it takes the place of when it is accepted; null when there is none.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Gets the decision that took its place; null when none did.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Gets how it turned out; null when nobody said.</summary>
    public OutcomeStatus? Outcome { get; init; }

    /// <summary>Gets when it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }
}
