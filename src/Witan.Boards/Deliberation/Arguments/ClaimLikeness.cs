namespace Witan.Boards.Deliberation.Arguments;

/// <summary>Tells whether two claims say the same. Serves novelty and merging alone; agreement is counted on stances. Pure.</summary>
/// <remarks>
/// The measures are the resemblance (Jaccard) and the containment of Broder, "On the resemblance and containment of
/// documents" (1997), taken over content words: claims are too short for runs of words. A figure that the other does
/// not have, and a denial that the other does not make, keep two claims apart. Thresholds are our own, held by the
/// labelled transcripts.
/// </remarks>
internal static class ClaimLikeness
{
    /// <summary>From this resemblance on two claims say the same.</summary>
    public const double ResemblanceFrom = 0.60;

    /// <summary>From this containment of the one in the other on they do, too.</summary>
    public const double ContainmentFrom = 0.80;

    /// <summary>The resemblance that is enough when both are on one side of one option, with one key of what they are about.</summary>
    public const double SameKindResemblanceFrom = 0.30;

    /// <summary>The containment that is enough then.</summary>
    public const double SameKindContainmentFrom = 0.50;

    /// <summary>With fewer content words in common, containment says nothing.</summary>
    private const int CommonMin = 3;

    /// <summary>A claim that holds all of an earlier one and this many content words more has added something.</summary>
    private const int AddedFrom = 2;

    /// <summary>Tells whether two claims say the same, whichever came first.</summary>
    public static bool AreAlike(ClaimWords one, ClaimWords other, bool oneKind) =>
        one.Denies == other.Denies
        && (one.Figures.IsSubsetOf(other.Figures) || other.Figures.IsSubsetOf(one.Figures))
        && Overlap(one, other, Math.Min(one.Content.Count, other.Content.Count), oneKind);

    /// <summary>Tells whether a claim says only what an earlier one said: a longer one that holds the earlier one says more.</summary>
    public static bool Repeats(ClaimWords now, ClaimWords earlier, bool oneKind) =>
        now.Denies == earlier.Denies
        && now.Figures.IsSubsetOf(earlier.Figures)
        && !(earlier.Content.IsSubsetOf(now.Content) && now.Content.Count - earlier.Content.Count >= AddedFrom)
        && Overlap(now, earlier, now.Content.Count, oneKind);

    public static bool AreOfOneKind(Argument first, Argument second) =>
        first.Kind.Length > 0 && first.Kind == second.Kind && AreOnOneSide(first, second);

    public static bool AreOnOneSide(Argument first, Argument second) => first.Option == second.Option && first.IsFor == second.IsFor;

    private static bool Overlap(ClaimWords first, ClaimWords second, int contained, bool oneKind)
    {
        var common = first.Content.Count(second.Content.Contains);
        var all = first.Content.Count + second.Content.Count - common;
        if (all == 0)
        {
            // Figures alone, or nothing at all.
            return first.Figures.SetEquals(second.Figures);
        }

        var (resemblance, containment) = ((double)common / all, common < CommonMin ? 0 : (double)common / contained);
        return oneKind
            ? resemblance >= SameKindResemblanceFrom || containment >= SameKindContainmentFrom
            : resemblance >= ResemblanceFrom || containment >= ContainmentFrom;
    }
}
