using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Conformity;

/// <summary>Which stances turned in a round, and the ballots as they count.</summary>
/// <param name="Flips">The stances that turned.</param>
/// <param name="Counted">The ballots, with the earlier stance in place of each conforming one.</param>
public sealed record FlipReport(IReadOnlyList<Flip> Flips, IReadOnlyList<Ballot> Counted)
{
    /// <summary>Gets how many went over to the majority on no ground.</summary>
    public int Conforming => Flips.Count(flip => flip.IsConforming);

    /// <summary>Gets the share of the flips that were conforming, from 0 to 1; 0 without a flip.</summary>
    public double ConformityRate => Flips.Count == 0 ? 0 : (double)Conforming / Flips.Count;
}
