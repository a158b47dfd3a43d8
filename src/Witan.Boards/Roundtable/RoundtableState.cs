using System.Collections.Immutable;
using Witan.Boards.Board;
using Witan.Boards.Roundtable.Events;
using Witan.Boards.Roundtable.Governance;
using Witan.Runs.Events;

namespace Witan.Boards.Roundtable;

/// <summary>The fold of a round table's events: a board of one part, and what a round table has besides.</summary>
public sealed record RoundtableState
{
    /// <summary>Gets the board.</summary>
    public BoardState Board { get; init; } = new();

    /// <summary>Gets the rules; null before the opening.</summary>
    public IReadOnlyList<GovernanceRule>? Rules { get; init; }

    /// <summary>Gets the matter; null before it was framed.</summary>
    public MatterFramed? Matter { get; init; }

    /// <summary>Gets who sits there and for what; null before.</summary>
    public TableConvened? Convened { get; init; }

    /// <summary>Gets the assessments, by seat.</summary>
    public ImmutableSortedDictionary<string, SeatAssessed> Assessed { get; init; } = ImmutableSortedDictionary.Create<string, SeatAssessed>(StringComparer.Ordinal);

    /// <summary>Gets the rulings; null before.</summary>
    public GovernanceRuled? Ruled { get; init; }

    /// <summary>Gets what follows from each option; null before.</summary>
    public BranchesDrafted? Branches { get; init; }

    /// <summary>Gets what people decided at the gate, in order.</summary>
    public ImmutableList<GateDecided> Verdicts { get; init; } = [];

    /// <summary>Gets the one part; null before the matter was framed.</summary>
    public PartState? Part => Board.InOrder.Count > 0 ? Board.InOrder[0] : null;
}
