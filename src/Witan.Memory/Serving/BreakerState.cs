namespace Witan.Memory.Serving;

/// <summary>Where a circuit breaker stands, and what follows. Pure: the clock comes with each call.</summary>
/// <remarks>
/// It counts faults in a row, not a share of calls: a database that answers every other call is slow, one that failed five times in a row is
/// gone. While it is open one call at a time may try, once the pause is over; that call's end decides.
/// </remarks>
/// <param name="Failures">The faults in a row.</param>
/// <param name="OpenedAt">When it opened, null while it is closed.</param>
/// <param name="IsProbing">Whether a call is trying whether it works again.</param>
public readonly record struct BreakerState(int Failures, DateTimeOffset? OpenedAt, bool IsProbing)
{
    /// <summary>Asks whether a call may be made.</summary>
    /// <param name="now">Now.</param>
    /// <param name="pause">How long it stays open.</param>
    /// <returns>Whether it may, and where the breaker stands then.</returns>
    public (bool Allowed, BreakerState Next) Ask(DateTimeOffset now, TimeSpan pause) => this switch
    {
        { OpenedAt: null } => (true, this),
        { IsProbing: false } when now - OpenedAt >= pause => (true, this with { IsProbing = true }),
        _ => (false, this),
    };

    /// <summary>Gets where it stands after a call that came through.</summary>
    public static BreakerState Closed => default;

    /// <summary>Takes note of a fault.</summary>
    /// <param name="now">Now.</param>
    /// <param name="failuresMax">How many in a row open it.</param>
    public BreakerState Failed(DateTimeOffset now, int failuresMax)
    {
        var failures = Math.Min(Failures + 1, failuresMax);
        return failures >= failuresMax || IsProbing ? new BreakerState(failures, now, IsProbing: false) : this with { Failures = failures };
    }
}
