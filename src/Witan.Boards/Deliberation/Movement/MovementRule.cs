using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Movement;

/// <summary>Measures how far stances moved between two rounds. Pure; words play no part.</summary>
/// <remarks>Stability of answers as a reason to stop is the Delphi method's (Dajani, Sincoff and Talley, 1979); the measure is the mean
/// absolute change, as plain as it can be.</remarks>
public static class MovementRule
{
    /// <summary>Up to this mean change stances stand still, if also nobody went over to another side.</summary>
    public const double StillUpTo = 0.10;

    /// <summary>Measures the mean absolute change over all seats and options, from 0 to 4.</summary>
    /// <param name="options">The options' ids.</param>
    /// <param name="before">The ballots that stood before; a seat that had none does not count.</param>
    /// <param name="after">The ballots that stand after.</param>
    public static double Measure(IReadOnlyList<string> options, IReadOnlyList<Ballot> before, IReadOnlyList<Ballot> after)
    {
        var steps = Steps(options, before, after).ToList();
        return steps.Count == 0 ? 0 : (double)steps.Sum(step => Math.Abs(step.After - step.Before)) / steps.Count;
    }

    /// <summary>Tells whether stances stand still: the mean change is at most <see cref="StillUpTo"/>, no sign of a stance changed, and
    /// no seat gave its first ballot.</summary>
    /// <param name="options">The options' ids.</param>
    /// <param name="before">The ballots that stood before.</param>
    /// <param name="after">The ballots that stand after.</param>
    public static bool IsStill(IReadOnlyList<string> options, IReadOnlyList<Ballot> before, IReadOnlyList<Ballot> after) =>
        after.All(ballot => before.Any(earlier => earlier.Seat == ballot.Seat))
        && Steps(options, before, after).All(step => Math.Sign(step.Before) == Math.Sign(step.After))
        && Measure(options, before, after) <= StillUpTo;

    private static IEnumerable<(int Before, int After)> Steps(IReadOnlyList<string> options, IReadOnlyList<Ballot> before, IReadOnlyList<Ballot> after) =>
        from ballot in after
        let earlier = before.FirstOrDefault(other => other.Seat == ballot.Seat)
        where earlier is not null
        from option in options
        select (earlier.Of(option).Score, ballot.Of(option).Score);
}
