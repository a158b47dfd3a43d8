using Witan.Boards.Board;
using Witan.Boards.Personas;
using Witan.Boards.Roundtable.Governance;

namespace Witan.Boards.Roundtable;

/// <summary>What a mind is given beside the documents for a step that a board has not. What a task does not need is absent.</summary>
internal sealed record TableInput
{
    public required string Question { get; init; }

    /// <summary>Gets the code of who is asked.</summary>
    public required string Persona { get; init; }

    /// <summary>Gets the persona with its lenses; only the built-in analyst is given it.</summary>
    public Persona? Speaker { get; init; }

    public required IReadOnlyList<string> Constraints { get; init; }

    /// <summary>Gets what people said to the run: quoted, never instructions.</summary>
    public IReadOnlyList<string>? Remarks { get; init; }

    /// <summary>Gets the expertise that there is.</summary>
    public IReadOnlyList<string>? Vocabulary { get; init; }

    public ProblemPart? Part { get; init; }

    public IReadOnlyList<GovernanceRule>? Rules { get; init; }

    /// <summary>Gets who sits at the table and may own a next step: code, name and field.</summary>
    public IReadOnlyList<string>? Seats { get; init; }

    /// <summary>Gets what was counted.</summary>
    public CountedOutcome? Counted { get; init; }

    /// <summary>Gets the arguments of the debate, without names.</summary>
    public IReadOnlyList<PeerText>? Others { get; init; }

    /// <summary>Gets which rules are violated by which option.</summary>
    public IReadOnlyList<string>? Rulings { get; init; }

    /// <summary>Gets the option that is recommended.</summary>
    public string? Recommended { get; init; }

    public IReadOnlyList<string>? Faults { get; init; }
}
