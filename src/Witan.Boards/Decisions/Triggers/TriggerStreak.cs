namespace Witan.Boards.Decisions.Triggers;

/// <summary>Observations of one zone, one after another.</summary>
public sealed record TriggerStreak
{
    /// <summary>Gets the zone: clear or breach; the others make no streaks.</summary>
    public required TriggerZone Zone { get; init; }

    /// <summary>Gets how many observations.</summary>
    public required long Count { get; init; }

    /// <summary>Gets on how many different days of UTC.</summary>
    public required long Days { get; init; }

    /// <summary>Gets the first observation's time.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Gets the last observation's time.</summary>
    public required DateTimeOffset To { get; init; }

    /// <summary>Begins one.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="at">The first observation's time.</param>
    public static TriggerStreak Begin(TriggerZone zone, DateTimeOffset at) => new() { Zone = zone, Count = 1, Days = 1, From = at, To = at };

    /// <summary>Adds an observation that is not before the last one.</summary>
    /// <param name="at">Its time.</param>
    public TriggerStreak Add(DateTimeOffset at) => this with
    {
        Count = Count + 1,
        Days = Days + (at.UtcDateTime.Date == To.UtcDateTime.Date ? 0 : 1),
        To = at,
    };

    /// <summary>Tells whether it is as long as asked.</summary>
    /// <param name="hold">What is asked.</param>
    public bool IsHeld(TriggerHold hold)
    {
        ArgumentNullException.ThrowIfNull(hold);
        return hold.Kind switch
        {
            TriggerHoldKind.Days => Days >= hold.Amount,
            TriggerHoldKind.Minutes => To - From >= TimeSpan.FromMinutes(hold.Amount),
            _ => Count >= hold.Amount,
        };
    }
}
