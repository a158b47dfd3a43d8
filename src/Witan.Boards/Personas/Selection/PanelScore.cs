using System.Numerics;

namespace Witan.Boards.Personas.Selection;

/// <summary>What a board is worth: first the needed tags that it covers, then how many different methods it has, then fit and breadth.</summary>
/// <param name="Covered">How many needed tags somebody covers.</param>
/// <param name="Methods">How many different methods there are.</param>
/// <param name="Worth">How deeply the needed tags are known, what the text touches, and a little for each tag of expertise that somebody brings.</param>
internal sealed record PanelScore(int Covered, int Methods, double Worth)
{
    /// <summary>A hundredth: breadth settles what depth leaves open, and no more.</summary>
    private const double WorthOfTag = 0.01;

    /// <summary>What a second voice on a tag is worth beside the first; a third one adds nothing.</summary>
    private const double WorthOfSecond = 0.3;

    /// <summary>Differences below this are the order of adding.</summary>
    private const double Same = 1e-9;

    public static PanelScore Of(IReadOnlyCollection<PanelCandidate> seats)
    {
        var covered = BitOperations.PopCount(seats.Aggregate(0u, (bits, seat) => bits | seat.Covers));
        var methods = seats.Select(seat => seat.Method).Distinct(StringComparer.Ordinal).Count();
        var breadth = seats.SelectMany(seat => seat.Persona.Expertise).Distinct(StringComparer.Ordinal).Count();
        return new PanelScore(covered, methods, (PanelSelector.TagShare * Depth(seats)) + ((1 - PanelSelector.TagShare) * seats.Sum(seat => seat.Touched)) + (breadth * WorthOfTag));
    }

    public bool IsBetterThan(PanelScore other) =>
        Covered != other.Covered ? Covered > other.Covered
        : Methods != other.Methods ? Methods > other.Methods
        : Worth > other.Worth + Same;

    private static double Depth(IReadOnlyCollection<PanelCandidate> seats)
    {
        var sum = 0.0;
        for (var tag = 0; seats.Count > 0 && tag < seats.First().Depths.Count; tag++)
        {
            var (first, second) = (0.0, 0.0);
            foreach (var seat in seats)
            {
                var depth = seat.Depths[tag];
                (first, second) = depth > first ? (depth, first) : (first, Math.Max(second, depth));
            }

            sum += first + (WorthOfSecond * second);
        }

        return sum;
    }
}
