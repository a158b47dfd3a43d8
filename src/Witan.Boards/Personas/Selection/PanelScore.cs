using System.Numerics;

namespace Witan.Boards.Personas.Selection;

/// <summary>What a board is worth: first the needed tags that it covers, then how many different methods it has, then fit and breadth.</summary>
/// <param name="Covered">How many needed tags somebody covers.</param>
/// <param name="Methods">How many different methods there are.</param>
/// <param name="Worth">The fit of all, and a little for each tag of expertise that somebody brings.</param>
internal sealed record PanelScore(int Covered, int Methods, double Worth)
{
    /// <summary>A twentieth: breadth settles what fit leaves open, and no more.</summary>
    private const double WorthOfTag = 0.05;

    /// <summary>Differences below this are the order of adding.</summary>
    private const double Same = 1e-9;

    public static PanelScore Of(IReadOnlyCollection<PanelCandidate> seats)
    {
        var covered = BitOperations.PopCount(seats.Aggregate(0u, (bits, seat) => bits | seat.Covers));
        var methods = seats.Select(seat => seat.Method).Distinct(StringComparer.Ordinal).Count();
        var breadth = seats.SelectMany(seat => seat.Persona.Expertise).Distinct(StringComparer.Ordinal).Count();
        return new PanelScore(covered, methods, seats.Sum(seat => seat.Fit) + (breadth * WorthOfTag));
    }

    public bool IsBetterThan(PanelScore other) =>
        Covered != other.Covered ? Covered > other.Covered
        : Methods != other.Methods ? Methods > other.Methods
        : Worth > other.Worth + Same;
}
