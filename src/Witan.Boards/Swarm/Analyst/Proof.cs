namespace Witan.Boards.Swarm.Analyst;

/// <summary>What sort of proof a kind of finding brings.</summary>
internal enum Proof
{
    /// <summary>The lines prove it: sums, differing figures, an order.</summary>
    Shown,

    /// <summary>Something is not there: an owner, a section, a measure.</summary>
    Absent,

    /// <summary>It rests on wording.</summary>
    Worded,
}
