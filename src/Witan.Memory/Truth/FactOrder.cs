namespace Witan.Memory.Truth;

/// <summary>Which of two facts of one slot is the later, and what stands at a time. Pure.</summary>
public static class FactOrder
{
    /// <summary>Gives the first moment at which a memory is true.</summary>
    /// <param name="record">The memory.</param>
    public static DateTimeOffset Start(MemoryRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.ValidFrom ?? record.At;
    }

    /// <summary>Compares a new fact with one that stands: below 0 when the new one is the earlier, above 0 when it is the later, null when nobody can say.</summary>
    /// <remarks>
    /// Order needs a time of validity that somebody gave. That one was told later than the other says nothing: the world may have changed,
    /// or one of the two may be wrong. A fact without such a time was at least true when it was said.
    /// </remarks>
    /// <param name="added">The new one.</param>
    /// <param name="standing">The one that stands.</param>
    public static int? Compare(MemoryRecord added, MemoryRecord standing)
    {
        ArgumentNullException.ThrowIfNull(added);
        ArgumentNullException.ThrowIfNull(standing);
        return (added.ValidFrom, standing.ValidFrom) switch
        {
            ({ } one, { } other) => one == other ? null : one.CompareTo(other),
            ({ } one, null) => one > standing.At ? 1 : null,
            (null, { } other) => other > added.At ? -1 : null,
            _ => null,
        };
    }

    /// <summary>Tells whether a memory was true at a time, by what was known at another.</summary>
    /// <param name="record">The memory.</param>
    /// <param name="asOf">When it must be true.</param>
    /// <param name="knownAt">When it must have been known.</param>
    public static bool Stands(MemoryRecord record, DateTimeOffset asOf, DateTimeOffset knownAt)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.RecordedAt > knownAt || Start(record) > asOf)
        {
            return false;
        }

        return record.ValidTo is not { } end || asOf < end || record.ClosedAt > knownAt;
    }

    /// <summary>Tells whether a memory is true as far as is known now.</summary>
    /// <param name="record">The memory.</param>
    /// <param name="now">Now.</param>
    public static bool StandsNow(MemoryRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);

        // What was recorded a moment ahead of this clock is no secret: only a time that somebody gave lies in the future on purpose.
        return (record.ValidFrom is not { } from || from <= now) && (record.ValidTo is not { } end || now < end);
    }

    /// <summary>Tells whether two facts cannot both be true, and nobody can say which is the later.</summary>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other one.</param>
    public static bool Conflicts(MemoryRecord one, MemoryRecord other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Id != other.Id && one.Slot is not null && one.Slot == other.Slot && one.Subject == other.Subject
            && one.ValidTo is null && other.ValidTo is null && !TextDigest.Same(one.Value!, other.Value!);
    }
}
