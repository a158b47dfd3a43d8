using Witan.Memory.Recall;

namespace Witan.Memory.Episodes;

/// <summary>What an episode was worth, from 0 to 1. It ranks and evicts; it never decides whether an episode is kept.</summary>
/// <remarks>
/// <c>total = done × (0.70 + 0.15 × economy + 0.15 × care)</c>, so that speed and care are worth something only where something was done.
/// <list type="bullet">
/// <item><c>done</c>: success 1; partial the share of what it names that was done, 0.5 when it names nothing; failure 0; abstained 0.3 up to step 3, falling
/// evenly to 0.1 at step 10 and later: to see early that one should not is worth more.</item>
/// <item><c>economy</c>: 1 up to 10 steps, then 10 divided by the number of steps.</item>
/// <item><c>care</c>: the share of steps that did not fail; 1 without steps.</item>
/// </list>
/// </remarks>
/// <param name="Done">How much of it was done, 0 to 1.</param>
/// <param name="Economy">How few steps it took, above 0 to 1.</param>
/// <param name="Care">How few steps failed, 0 to 1.</param>
public sealed record EpisodeReward(double Done, double Economy, double Care)
{
    private const double DoneWeight = 0.70;
    private const double EconomyWeight = 0.15;
    private const double CareWeight = 0.15;
    private const double PartialDefault = 0.5;
    private const double AbstainedEarly = 0.3;
    private const double AbstainedLate = 0.1;
    private const int EarlySteps = 3;
    private const int ManySteps = 10;

    /// <summary>Gets the sum, 0 to 1.</summary>
    public double Total => Done * (DoneWeight + (EconomyWeight * Economy) + (CareWeight * Care));

    /// <summary>Weighs an episode.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="steps">How many steps it took.</param>
    /// <param name="failedSteps">How many of them failed.</param>
    public static EpisodeReward Of(EpisodeOutcome outcome, int steps, int failedSteps)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        ArgumentOutOfRangeException.ThrowIfNegative(failedSteps);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(failedSteps, steps);
        var done = outcome.Kind switch
        {
            MemoryOutcome.Success => 1.0,
            MemoryOutcome.Partial => outcome.Done.Count + outcome.Undone.Count == 0 ? PartialDefault : outcome.Done.Count / (double)(outcome.Done.Count + outcome.Undone.Count),
            MemoryOutcome.Abstained => Abstained(steps),
            _ => 0.0,
        };
        return new EpisodeReward(done, Math.Min(1, ManySteps / (double)Math.Max(1, steps)), steps == 0 ? 1 : (steps - failedSteps) / (double)steps);
    }

    private static double Abstained(int steps)
    {
        var late = Math.Clamp((steps - EarlySteps) / (double)(ManySteps - EarlySteps), 0, 1);
        return AbstainedEarly - (late * (AbstainedEarly - AbstainedLate));
    }
}
