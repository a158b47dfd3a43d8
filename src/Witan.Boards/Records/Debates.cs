using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>Says what the debate did. Pure.</summary>
internal static class Debates
{
    public static DebateSummary Of(SwarmState state, SwarmVote vote) => new(
        state.RoundsFinished,
        state.RoundsMax,
        SwarmProtocol.DebateEnd(state) ?? "It is still going on.",
        vote.Baseline.Leader.Option,
        vote.Baseline.Leader.Label,
        vote.Effect.ChangedResult,
        [.. Changes(state)]);

    private static IEnumerable<StanceChange> Changes(SwarmState state)
    {
        foreach (var ((round, mind), revision) in state.Revisions)
        {
            var before = Standings.Positions(state, mind, round - 1);
            foreach (var position in revision.Positions)
            {
                if (before.TryGetValue(position.Finding, out var old) && old.Stance != position.Stance)
                {
                    yield return new StanceChange(position.Finding, mind, round, old.Stance, position.Stance, position.Reason);
                }
            }
        }
    }
}
