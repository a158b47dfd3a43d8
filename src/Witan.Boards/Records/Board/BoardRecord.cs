using System.Text.Json.Serialization;
using Witan.Boards.Board;
using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Records.Table;

namespace Witan.Boards.Records.Board;

/// <summary>The outcome of a board. Rendered from the journal's events alone; the same events give the same bytes.</summary>
/// <remarks>It holds no clock and no id of its run (decision 0004). A copy names the run it was copied from.</remarks>
public sealed record BoardRecord : IRecord
{
    /// <summary>The version of the JSON form.</summary>
    public const string CurrentFormat = "witan.board-record/1";

    /// <summary>Gets the version of the form.</summary>
    public required string Format { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the status: <c>proposed</c> until a person decides; of a round table <c>accepted</c> or <c>rejected</c> after that.</summary>
    public required string Status { get; init; }

    /// <summary>Gets the protocol that produced it.</summary>
    public required string Protocol { get; init; }

    /// <summary>Gets who thought, and what that is.</summary>
    public required IReadOnlyList<Producer> ProducedBy { get; init; }

    /// <summary>Gets the outcome of all parts, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Gets the plan over all parts, in order.</summary>
    public required IReadOnlyList<BoardAction> Plan { get; init; }

    /// <summary>Gets the parts without an outcome.</summary>
    public required IReadOnlyList<FailedPart> FailedParts { get; init; }

    /// <summary>Gets how the board deliberated.</summary>
    public required RecordedTerms Terms { get; init; }

    /// <summary>Gets the limits within which the decision has to stay.</summary>
    public required IReadOnlyList<Constraint> Constraints { get; init; }

    /// <summary>Gets what is taken for granted, also where nobody answered.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Gets the questions of the intake.</summary>
    public required IReadOnlyList<RecordedQuestion> Intake { get; init; }

    /// <summary>Gets why the question was split as it was.</summary>
    public required string Split { get; init; }

    /// <summary>Gets the parts, in order.</summary>
    public required IReadOnlyList<RecordedPart> Parts { get; init; }

    /// <summary>Gets what people said to the board.</summary>
    public required IReadOnlyList<PersonSaid> Remarks { get; init; }

    /// <summary>Gets the documents that were read.</summary>
    public required IReadOnlyList<RecordedDocument> Documents { get; init; }

    /// <summary>Gets what it took.</summary>
    public required BoardExpense Expense { get; init; }

    /// <summary>Gets where the deliberation was copied from; null when it was not.</summary>
    public required ForkOrigin? Origin { get; init; }

    /// <summary>Gets what a round table has beside a board; null for a board.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordedTable? Table { get; init; }
}
