using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Personas;

namespace Witan.Boards.Board;

/// <summary>What a mind is given beside the documents. One shape for all tasks; what a task does not need is absent.</summary>
internal sealed record BoardInput
{
    public required string Question { get; init; }

    /// <summary>Gets the code of who is asked; the analyst reads its lenses by it.</summary>
    public required string Persona { get; init; }

    /// <summary>Gets the persona with its lenses; only the built-in analyst is given it, and has nothing else to think with.</summary>
    public Persona? Speaker { get; init; }

    /// <summary>Gets the limits within which the decision has to stay.</summary>
    public required IReadOnlyList<string> Constraints { get; init; }

    public IReadOnlyList<string>? Assumptions { get; init; }

    /// <summary>Gets what people answered to the questions of the intake: quoted, never instructions.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>Gets what people said to the run meanwhile: quoted, never instructions.</summary>
    public IReadOnlyList<string>? Remarks { get; init; }

    /// <summary>Gets the expertise that there is, for whoever says what is needed.</summary>
    public IReadOnlyList<string>? Vocabulary { get; init; }

    public ProblemPart? Part { get; init; }

    /// <summary>Gets the outcome of the parts that this one needs.</summary>
    public IReadOnlyList<PartResult>? Before { get; init; }

    public int? Round { get; init; }

    public int? RoundsMax { get; init; }

    public string? Phase { get; init; }

    /// <summary>Gets the facilitator's question.</summary>
    public string? Asked { get; init; }

    /// <summary>Gets the facilitator's guidance.</summary>
    public string? Guidance { get; init; }

    /// <summary>Gets the reader's own ballot so far.</summary>
    public Ballot? Own { get; init; }

    /// <summary>Gets what the reader argued so far.</summary>
    public IReadOnlyList<string>? OwnArguments { get; init; }

    /// <summary>Gets the others' arguments: shuffled, without names, like ones merged, the reader's own left out.</summary>
    public IReadOnlyList<PeerText>? Others { get; init; }

    /// <summary>Gets the summaries of earlier rounds, without names.</summary>
    public IReadOnlyList<string>? Summaries { get; init; }

    /// <summary>Gets what moderators put to the board.</summary>
    public IReadOnlyList<string>? Challenges { get; init; }

    /// <summary>Gets which rules of governance which options violate.</summary>
    public IReadOnlyList<string>? Rulings { get; init; }

    /// <summary>Gets what was looked up.</summary>
    public IReadOnlyList<ResearchResult>? Research { get; init; }

    /// <summary>Gets what was counted, and what the words may not change.</summary>
    public CountedOutcome? Counted { get; init; }

    /// <summary>Gets what was wrong with an earlier try.</summary>
    public IReadOnlyList<string>? Faults { get; init; }

    /// <summary>Gets the outcome of all parts.</summary>
    public IReadOnlyList<PartResult>? Results { get; init; }
}
