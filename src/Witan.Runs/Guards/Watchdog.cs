using Witan.Runs.Control;

namespace Witan.Runs.Guards;

/// <summary>The fourth layer: stops a run that works too long, or that makes no progress, on a timer of its own.</summary>
/// <remarks>It needs no event and no step to end: the timer fires whatever the run does, and what it calls closes the run.</remarks>
public sealed class Watchdog : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly Func<RunControl> _control;
    private readonly ITimer _timer;

    /// <summary>Initializes a new instance of the <see cref="Watchdog"/> class, and starts its timer.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="control">Gets the run as it is known now.</param>
    /// <param name="bark">Is told, once or more, why the run must stop. Must return at once.</param>
    public Watchdog(TimeProvider time, Func<RunControl> control, Action<string> bark)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(control);
        ArgumentNullException.ThrowIfNull(bark);
        _time = time;
        _control = control;
        _timer = time.CreateTimer(_ => Look(bark), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Rearm();
    }

    /// <summary>Says why a run must stop; null while it need not.</summary>
    /// <param name="control">The run, as far as it is journaled.</param>
    /// <param name="now">The time.</param>
    public static string? Reason(RunControl control, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(control);
        var left = Left(control, now);
        return left.Work <= TimeSpan.Zero
            ? $"The run worked for its limit of {Told(control.Limits.WallClock)}."
            : left.Stall <= TimeSpan.Zero ? $"The run made no progress for its limit of {Told(control.Limits.StallAfter)}." : null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private static (TimeSpan Work, TimeSpan Stall) Left(RunControl control, DateTimeOffset now) => (
        control.Limits.WallClock - control.Worked - Since(control.WorkedAt, now),
        control.Limits.StallAfter - Since(control.ProgressAt, now));

    /// <summary>A clock that was set back has passed no time.</summary>
    private static TimeSpan Since(DateTimeOffset? then, DateTimeOffset now) => then < now ? now - then.Value : TimeSpan.Zero;

    private static string Told(TimeSpan time) => time < TimeSpan.FromMinutes(2) ? $"{time.TotalSeconds:0.###} s" : $"{time.TotalMinutes:0.#} minutes";

    private void Look(Action<string> bark)
    {
        if (Reason(_control(), _time.GetUtcNow()) is { } reason)
        {
            bark(reason);
            return;
        }

        Rearm();
    }

    /// <summary>Wakes when the nearer limit would be reached; what happens until then only moves it away.</summary>
    private void Rearm()
    {
        var left = Left(_control(), _time.GetUtcNow());
        var wait = left.Work < left.Stall ? left.Work : left.Stall;
        _timer.Change(Bounded(wait), Timeout.InfiniteTimeSpan);
    }

    /// <summary>A timer takes whole milliseconds up to 49 days, and one that fires a moment early would fire again and again.</summary>
    private static TimeSpan Bounded(TimeSpan wait)
    {
        var milliseconds = Math.Clamp(Math.Ceiling(wait.TotalMilliseconds), 1, uint.MaxValue - 2d);
        return TimeSpan.FromMilliseconds(milliseconds);
    }
}
