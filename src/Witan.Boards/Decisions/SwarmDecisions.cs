using Witan.Boards.Decisions.Extraction;
using Witan.Boards.Records;
using Witan.Boards.Swarm;

namespace Witan.Boards.Decisions;

/// <summary>Reads what a finished swarm proposes. Pure.</summary>
public static class SwarmDecisions
{
    /// <summary>Reads it.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <returns>The proposal; null when the run has no record, or no option won.</returns>
    public static DecisionDraft? Of(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DecisionRecordBuilder.Build(state) is not { Vote.Winner: not null } record ? null : new DecisionDraft
        {
            Question = record.Question,
            Option = record.Recommendation.Option,
            Options = record.Options,
            Confidence = record.Recommendation.Confidence,
            Reversible = SwarmVote.IsOneWay(state) ? false : null,
            Supersedes = state.Reopens,
            Triggers = TriggerExtraction.From(state),
        };
    }
}
