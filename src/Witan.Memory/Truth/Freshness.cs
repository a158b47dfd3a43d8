namespace Witan.Memory.Truth;

/// <summary>How far a memory may have aged: halved with each half-life of its kind since it was last said. Nothing is removed by it.</summary>
/// <param name="Value">From 1, when it was just said, towards 0.</param>
/// <param name="HalfLife">How long it takes to halve.</param>
public sealed record Freshness(double Value, TimeSpan HalfLife)
{
    /// <summary>The share below which a memory is marked as stale: one half-life.</summary>
    public const double StaleBelow = 0.5;

    /// <summary>Gets a value indicating whether somebody should say it again.</summary>
    public bool IsStale => Value < StaleBelow;

    /// <summary>Weighs a memory.</summary>
    /// <param name="record">The memory.</param>
    /// <param name="now">Now.</param>
    public static Freshness Of(MemoryRecord record, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var halfLife = HalfLifeOf(record.Kind);
        var age = now - record.ConfirmedAt;
        return new Freshness(age <= TimeSpan.Zero ? 1 : Math.Pow(0.5, age / halfLife), halfLife);
    }

    /// <summary>Gives the half-life of a kind: facts age fastest, since the world changes them and nobody says so.</summary>
    /// <param name="kind">The kind.</param>
    public static TimeSpan HalfLifeOf(MemoryKind kind) => kind switch
    {
        MemoryKind.Fact => TimeSpan.FromDays(180),
        MemoryKind.Note => TimeSpan.FromDays(365),
        _ => TimeSpan.FromDays(730),
    };
}
