using Witan.Boards.Decisions.Extraction;
using Witan.Boards.Records;
using Witan.Boards.Swarm;
using Witan.Boards.Swarm.Analyst;

namespace Witan.Boards.Decisions;

/// <summary>Reads what a finished swarm proposes. Pure.</summary>
public static class SwarmDecisions
{
    /// <summary>Reads it.</summary>
    /// <param name="state">The fold of the run's events.</param>
    /// <returns>The proposal; null when the run has no record.</returns>
    public static DecisionDraft? Of(SwarmState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return DecisionRecordBuilder.Build(state) is not { } record ? null : new DecisionDraft
        {
            Question = record.Question,
            Option = record.Recommendation.Option,
            Options = record.Options,
            Confidence = record.Recommendation.Confidence,
            Reversible = IsOneWay(state) ? false : null,
            Supersedes = state.Reopens,
            Triggers = TriggerExtraction.From(state),
        };
    }

    /// <summary>A finding whose harm could not be undone makes a decision one-way, until a person says otherwise.</summary>
    private static bool IsOneWay(SwarmState state) => state.Findings.Any(finding => KindProfiles.Of(finding.Kind).Irreversible);
}
