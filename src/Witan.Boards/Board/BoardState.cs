using System.Collections.Immutable;
using Witan.Boards.Board.Events;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Intake;
using Witan.Boards.Swarm.Events;
using Witan.Runs.Events;
using Witan.Runs.Journal;

namespace Witan.Boards.Board;

/// <summary>The fold of a board's events.</summary>
public sealed record BoardState
{
    private static readonly ImmutableSortedDictionary<string, PartState> NoParts = ImmutableSortedDictionary.Create<string, PartState>(StringComparer.Ordinal);

    /// <summary>Gets the opening; null before it.</summary>
    public RunOpened? Opened { get; init; }

    /// <summary>Gets the brief with all documents, also those that came later; null before it.</summary>
    public Brief? Brief { get; init; }

    /// <summary>Gets which documents came later, in order.</summary>
    public ImmutableList<AddedDocument> Added { get; init; } = [];

    /// <summary>Gets how the board deliberates, with what people changed; null before it was opened.</summary>
    public BoardTerms? Terms { get; init; }

    /// <summary>Gets the decision that is deliberated again; null when it is a new question.</summary>
    public string? Reopens { get; init; }

    /// <summary>Gets what is open; null before the intake.</summary>
    public IntakeDone? Intake { get; init; }

    /// <summary>Gets the answers to the questions of the intake, by id; null for one that nobody answered in time.</summary>
    public ImmutableSortedDictionary<string, string?> Answers { get; init; } = ImmutableSortedDictionary.Create<string, string?>(StringComparer.Ordinal);

    /// <summary>Gets the decompositions, in order: a new one for each amendment.</summary>
    public ImmutableList<ProblemDecomposed> Decompositions { get; init; } = [];

    /// <summary>Gets what people decided on the decompositions, in order.</summary>
    public ImmutableList<GateDecided> PlanVerdicts { get; init; } = [];

    /// <summary>Gets the parts, by id; empty before the decomposition that counts.</summary>
    public ImmutableSortedDictionary<string, PartState> Parts { get; init; } = NoParts;

    /// <summary>Gets what people said to the run, in order.</summary>
    public ImmutableList<PersonSaid> Remarks { get; init; } = [];

    /// <summary>Gets who asked for the vote, and why; null when nobody did.</summary>
    public ConstraintChanged? VoteAsked { get; init; }

    /// <summary>Gets which rules of governance which options violate, in words; every seat of a round table is shown them, a board has none.</summary>
    public IReadOnlyList<string> Rulings { get; init; } = [];

    /// <summary>Gets the outcome of all parts; null before.</summary>
    public BoardConcluded? Conclusion { get; init; }

    /// <summary>Gets the closing; null before.</summary>
    public RunClosed? Closed { get; init; }

    /// <summary>Gets the calls made.</summary>
    public ImmutableList<CallReceipt> Calls { get; init; } = [];

    /// <summary>Gets how many of the calls were copied with the run that this one was forked from, and paid there.</summary>
    public int Inherited { get; init; }

    /// <summary>Gets where the run was copied from; null when it was not.</summary>
    public RunForked? Forked { get; init; }

    /// <summary>Gets the parts in the order of the decomposition.</summary>
    public IReadOnlyList<PartState> InOrder => Decompositions.IsEmpty ? [] : [.. Decompositions[^1].Parts.Where(part => Parts.ContainsKey(part.Id)).Select(part => Parts[part.Id])];

    /// <summary>Gets the brief as it was after so many remarks of people.</summary>
    /// <param name="remarks">How many; null for all.</param>
    public Brief? BriefAt(int? remarks)
    {
        var later = Added.Where(added => added.Remark > remarks).Select(added => added.Name).ToHashSet(StringComparer.Ordinal);
        return later.Count == 0 || Brief is null ? Brief : Brief with { Documents = [.. Brief.Documents.Where(document => !later.Contains(document.Name))] };
    }

    /// <summary>Gets the limits within which the decision has to stay.</summary>
    public IReadOnlyList<Constraint> Constraints => Terms?.Constraints ?? [];

    /// <summary>Gets what is taken for granted: by the intake, and where nobody answered.</summary>
    public IReadOnlyList<string> Assumptions => Intake is null
        ? []
        : [.. Intake.Assumptions, .. Intake.Questions.Where(question => string.IsNullOrWhiteSpace(Answers.GetValueOrDefault(question.Id))).Select(question => question.Assumed)];
}
