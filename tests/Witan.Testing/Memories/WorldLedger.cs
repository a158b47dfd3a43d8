namespace Witan.Testing.Memories;

/// <summary>What was acknowledged in a simulated world, by which the end is judged. Time is a count of what began and ended.</summary>
internal sealed class WorldLedger
{
    private long _now;

    public List<WorldEntry> Entries { get; } = [];

    public List<WorldErasure> Erasures { get; } = [];

    /// <summary>Gets the episodes that go on, with how many steps were acknowledged.</summary>
    public Dictionary<string, OpenEpisode> Open { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the highest rank of a fact that was asked for, by subject: it may have ended an earlier one before it was acknowledged.</summary>
    public Dictionary<string, int> RankAsked { get; } = new(StringComparer.Ordinal);

    public List<string> Failures { get; } = [];

    public long Tick() => ++_now;

    /// <summary>Tells whether an entry may be gone: somebody began to erase its subject before it was too late to meet it.</summary>
    public bool MayBeGone(WorldEntry entry) => Of(entry).Any(erasure => erasure.Ended is not { } ended || ended > entry.Began);

    /// <summary>Tells whether an entry must be gone: it was acknowledged before an erasure of its subject began that is over.</summary>
    public bool MustBeGone(WorldEntry entry) => Of(entry).Any(erasure => erasure.Ended is not null && erasure.Began > entry.Acknowledged);

    /// <summary>Tells whether an entry may be in nobody's answer: it may be gone, or something may stand in its place.</summary>
    public bool MayBeHidden(WorldEntry entry) => MayBeGone(entry) || entry.CorrectionBegan is not null || (entry.Rank > 0 && RankAsked[entry.Subject!] > entry.Rank);

    private IEnumerable<WorldErasure> Of(WorldEntry entry) => Erasures.Where(erasure => erasure.Subject == entry.Subject);
}
