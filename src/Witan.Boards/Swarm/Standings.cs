namespace Witan.Boards.Swarm;

/// <summary>Counts where the minds stand on each finding. Pure.</summary>
public static class Standings
{
    /// <summary>Two stances this far apart are a disagreement.</summary>
    public const int DividedFrom = 2;

    /// <summary>At this weighted mean and above, a finding is resolved before going ahead.</summary>
    public const double BeforeFrom = 0.75;

    /// <summary>At this weighted mean and above, a finding is worked on when its metric says so; below, it is accepted.</summary>
    public const double TriggeredFrom = -0.75;

    /// <summary>Counts all findings.</summary>
    /// <param name="state">A state in which findings were reported.</param>
    /// <param name="round">The last round that counts; null for all.</param>
    public static IReadOnlyList<FindingStanding> Of(SwarmState state, int? round = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        var positions = SwarmProtocol.Minds.Select(mind => Positions(state, mind, round)).ToList();
        return [.. state.Findings.Select(finding => Count(finding.Id, [.. positions.Select(own => own.GetValueOrDefault(finding.Id))]))];
    }

    /// <summary>Gets a mind's latest position on each finding.</summary>
    /// <param name="state">The state.</param>
    /// <param name="mind">The mind.</param>
    /// <param name="round">The last round that counts; null for all.</param>
    public static IReadOnlyDictionary<string, Position> Positions(SwarmState state, Mind mind, int? round = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        var first = mind switch
        {
            Mind.Methodical => state.Report?.Positions ?? [],
            Mind.Rapid => [.. (state.Counters?.Counters ?? []).Select(counter => new Position
            {
                Finding = counter.Finding,
                Stance = counter.Stance,
                Confidence = counter.Confidence,
                Reason = counter.Argument,
            })],
            _ => state.Questions?.Positions ?? [],
        };
        var latest = first.ToDictionary(position => position.Finding, StringComparer.Ordinal);
        foreach (var revision in state.Revisions.Where(pair => pair.Key.Mind == mind && pair.Key.Round <= (round ?? int.MaxValue)))
        {
            foreach (var position in revision.Value.Positions)
            {
                latest[position.Finding] = position;
            }
        }

        return latest;
    }

    private static FindingStanding Count(string finding, IReadOnlyList<Position?> positions)
    {
        var given = positions.OfType<Position>().ToList();
        var weight = given.Sum(position => position.Confidence);
        var mean = weight > 0 ? given.Sum(position => position.Stance * position.Confidence) / weight : 0;
        return new FindingStanding
        {
            Finding = finding,
            Stances = [.. positions.Select(position => position?.Stance ?? 0)],
            Mean = Math.Round(mean, 4),
            Divided = given.Count > 1 && given.Max(position => position.Stance) - given.Min(position => position.Stance) >= DividedFrom,
            Placement = mean >= BeforeFrom ? Placement.Before : mean >= TriggeredFrom ? Placement.IfTriggered : Placement.Accepted,
        };
    }
}
