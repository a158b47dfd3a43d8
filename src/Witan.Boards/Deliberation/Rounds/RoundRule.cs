using Witan.Boards.Deliberation.Movement;

namespace Witan.Boards.Deliberation.Rounds;

/// <summary>Decides whether there is another round, and what it is for. Pure.</summary>
/// <remarks>
/// As long as a debate is alive it takes exactly the rounds of its plan. When it ends before, it still gets a last round
/// that brings it together, or that documents the split, unless it had one: nobody is cut off in the middle of an attack.
/// </remarks>
public static class RoundRule
{
    /// <summary>Decides.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="held">What the rounds so far were for.</param>
    /// <param name="verdict">What the debate has come to; null before the first round.</param>
    public static RoundStep Next(RoundPlan plan, IReadOnlyList<RoundPhase> held, DebateVerdict? verdict)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(held);
        var max = plan.Phases.Count;
        if (held.Count >= max)
        {
            return new RoundStep.Stop(false, max == 1 ? "The one round was held." : $"All {max} rounds were held.");
        }

        var next = held.Count + 1;
        if (verdict is not { IsOver: true })
        {
            return new RoundStep.Hold(next, plan.Phases[next - 1], next == max, verdict?.Reason ?? "Every seat gives its own opinion first.");
        }

        var isClosed = held[^1] is RoundPhase.Converge or RoundPhase.DocumentSplit;
        if (verdict.Outlook == DebateOutlook.SettledAtFirst || isClosed)
        {
            return new RoundStep.Stop(true, verdict.Reason);
        }

        return verdict.Outlook == DebateOutlook.Deadlock
            ? new RoundStep.Hold(next, RoundPhase.DocumentSplit, next == max, verdict.Reason)
            : new RoundStep.Hold(next, RoundPhase.Converge, next == max, verdict.Reason);
    }
}
