using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>Puts the findings into phases by where the minds stand. Pure.</summary>
internal static class Plans
{
    /// <summary>The most conditions for looking again that name a single finding.</summary>
    private const int ReviewConditionsMax = 5;

    public static IReadOnlyList<PlanPhase> Of(SwarmState state, IReadOnlyDictionary<string, FindingStanding> standings)
    {
        var phases = new List<PlanPhase>
        {
            new("Phase 0: before going ahead", "Now.", Items(state, standings, Placement.Before, triggered: false)),
            new("Phase 1: while going ahead", "When a metric turns yellow, its work is done; when it turns red, the work stops or goes back.", Items(state, standings, Placement.IfTriggered, triggered: true)),
            new("Phase 2: accepted for now", "Looked at again after the work, or when its metric turns red.", Items(state, standings, Placement.Accepted, triggered: true)),
        };
        return [.. phases.Where(phase => phase.Items.Count > 0)];
    }

    public static IReadOnlyList<string> ReviewWhen(SwarmState state, IReadOnlyDictionary<string, FindingStanding> standings)
    {
        var conditions = new List<string>();
        conditions.AddRange(state.Findings
            .Where(finding => standings[finding.Id].Placement == Placement.IfTriggered)
            .Take(ReviewConditionsMax)
            .Select(finding => $"{finding.Id}: {finding.Watch.Metric} reaches \"{finding.Watch.Red}\"."));
        conditions.AddRange((state.Report?.Thresholds ?? [])
            .Where(stated => stated.Red is not null)
            .Take(ReviewConditionsMax)
            .Select(stated => $"{stated.Metric} reaches {stated.Red} ({stated.Evidence.Document}, line {stated.Evidence.Line})."));
        conditions.Add("A document that was read here changes.");
        return conditions;
    }

    private static IReadOnlyList<PlanItem> Items(
        SwarmState state, IReadOnlyDictionary<string, FindingStanding> standings, Placement placement, bool triggered) =>
        [.. state.Findings
            .Where(finding => standings[finding.Id].Placement == placement)
            .Select(finding => new PlanItem(finding.Id, finding.Mitigation, finding.EffortHours, triggered ? finding.Watch : null))];
}
