using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>Finds who disagrees with the recommendation. Pure.</summary>
internal static class Dissents
{
    /// <summary>A mind dissents when it is against the option, or clearly prefers another; else the strongest reservation stands for it.</summary>
    public static IReadOnlyList<Dissent> Of(SwarmState state, string option, IReadOnlyDictionary<string, FindingStanding> standings)
    {
        var dissents = SwarmProtocol.Minds
            .Where(mind => Prefers(state, mind, option) is not null)
            .Select(mind => new Dissent(mind, $"{Prefers(state, mind, option)} {state.FinalOpinions[mind].Reason}"))
            .ToList();
        return dissents.Count > 0 ? dissents : [.. Reservations(state, standings).Take(1)];
    }

    private static string? Prefers(SwarmState state, Mind mind, string option)
    {
        var stances = state.FinalOpinions[mind].Stances;
        var own = stances.FirstOrDefault(stance => stance.Option == option)?.Score ?? 0;
        var best = stances.MaxBy(stance => stance.Score);
        return own < 0 ? $"Against \"{SwarmOptionIds.Describe(option)}\" ({own:+0;-0;0})."
            : best is not null && best.Score > own ? $"Would rather: {SwarmOptionIds.Describe(best.Option)} ({best.Score:+0;-0;0} against {own:+0;-0;0})."
            : null;
    }

    private static IEnumerable<Dissent> Reservations(SwarmState state, IReadOnlyDictionary<string, FindingStanding> standings) =>
        from finding in state.Findings
        let standing = standings[finding.Id]
        where standing.Divided
        from mind in SwarmProtocol.Minds
        let position = Standings.Positions(state, mind).GetValueOrDefault(finding.Id)
        where position is not null
        let distance = Math.Abs(position.Stance - standing.Mean)
        orderby distance descending, finding.Id.Length, finding.Id, mind
        select new Dissent(mind, $"Supports the recommendation with one reservation, on {finding.Id} ({finding.Subject}): {position.Reason}");
}
