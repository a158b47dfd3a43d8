using Witan.Boards.Deliberation;
using Witan.Boards.Swarm.Answers;
using Witan.Boards.Swarm.Events;

namespace Witan.Boards.Records;

/// <summary>The outcome of a deliberation. Rendered from the journal's events alone; the same events give the same bytes.</summary>
/// <remarks>It holds no clock and no id of its run: the journal keeps those (<c>witan show</c>), and two runs of one input can be compared. A copy names the run it was copied from.</remarks>
public sealed record DecisionRecord : IRecord
{
    /// <summary>The version of the JSON form.</summary>
    public const string CurrentFormat = "witan.decision-record/1";

    /// <summary>Gets the version of the form.</summary>
    public required string Format { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets the status: always <c>proposed</c>, until a person decides.</summary>
    public required string Status { get; init; }

    /// <summary>Gets the protocol that produced it.</summary>
    public required string Protocol { get; init; }

    /// <summary>Gets who thought, and what that is.</summary>
    public required IReadOnlyList<Producer> ProducedBy { get; init; }

    /// <summary>Gets the recommendation.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>Gets the options with their counts, the best first.</summary>
    public required IReadOnlyList<OptionTally> Options { get; init; }

    /// <summary>Gets how they were counted, blind and in the end.</summary>
    public required SwarmBallots Vote { get; init; }

    /// <summary>Gets what each mind said of the whole.</summary>
    public required IReadOnlyList<MindSummary> Minds { get; init; }

    /// <summary>Gets the findings, the weightiest first.</summary>
    public required IReadOnlyList<RecordedFinding> Findings { get; init; }

    /// <summary>Gets what all three share.</summary>
    public required IReadOnlyList<string> Agreement { get; init; }

    /// <summary>Gets what divides them, with the root.</summary>
    public required IReadOnlyList<Disagreement> Disagreement { get; init; }

    /// <summary>Gets who disagrees with the recommendation, or the strongest reservation left.</summary>
    public required IReadOnlyList<Dissent> Dissent { get; init; }

    /// <summary>Gets the plan.</summary>
    public required IReadOnlyList<PlanPhase> Plan { get; init; }

    /// <summary>Gets the thresholds that the documents state themselves.</summary>
    public required IReadOnlyList<StatedLimit> StatedThresholds { get; init; }

    /// <summary>Gets what is knowingly accepted.</summary>
    public required IReadOnlyList<string> TradeOffs { get; init; }

    /// <summary>Gets the questions that are still to be answered.</summary>
    public required IReadOnlyList<QuestionDraft> Questions { get; init; }

    /// <summary>Gets what must be true to go, to stop, to call it a success.</summary>
    public required IReadOnlyList<string> DecisionCriteria { get; init; }

    /// <summary>Gets what was taken for granted.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Gets the conditions under which the decision must be looked at again.</summary>
    public required IReadOnlyList<string> ReviewWhen { get; init; }

    /// <summary>Gets what the debate did.</summary>
    public required DebateSummary Debate { get; init; }

    /// <summary>Gets the documents that were read.</summary>
    public required IReadOnlyList<RecordedDocument> Documents { get; init; }

    /// <summary>Gets what it took.</summary>
    public required Expense Expense { get; init; }

    /// <summary>Gets where the deliberation was copied from; null when it was not.</summary>
    public ForkOrigin? Origin { get; init; }
}
