namespace Witan.Server.Supervision;

/// <summary>Decides what follows the end of a server. Pure.</summary>
/// <remarks>
/// Every end that nobody asked the supervisor for counts as a crash, whatever the exit code says: who wants the server to end
/// ends the supervisor. One exit code is believed at the first start, since trying again would only say the same again.
/// </remarks>
public static class RestartRule
{
    /// <summary>The exit code with which the program refuses its command line or its settings.</summary>
    public const int RefusedCode = 2;

    /// <summary>The exit code of a supervisor that gave up.</summary>
    public const int GaveUpCode = 4;

    /// <summary>The exit code of one whose server did not end in order when it was asked to.</summary>
    public const int NotInOrderCode = 1;

    /// <summary>Decides.</summary>
    /// <param name="end">How the server ended.</param>
    /// <param name="earlier">When it crashed before, in any order.</param>
    /// <param name="now">The time.</param>
    /// <param name="options">The limits.</param>
    public static RestartDecision Decide(ChildEnd end, IEnumerable<DateTimeOffset> earlier, DateTimeOffset now, SupervisorOptions options)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(options);
        var before = Counting(earlier, now, options).Count();
        if (end.WasAsked)
        {
            return new RestartDecision(RestartKind.Stopped, TimeSpan.Zero, end.ExitCode == 0 ? 0 : NotInOrderCode, before);
        }

        if (end.ExitCode == RefusedCode && !end.EverServed)
        {
            return new RestartDecision(RestartKind.Refused, TimeSpan.Zero, RefusedCode, before);
        }

        var crashes = before + 1;
        return crashes >= options.CrashesMax
            ? new RestartDecision(RestartKind.GiveUp, TimeSpan.Zero, GaveUpCode, crashes)
            : new RestartDecision(RestartKind.Restart, Backoff(crashes, options), 0, crashes);
    }

    /// <summary>Leaves out the crashes that count no more.</summary>
    /// <param name="crashes">When it crashed.</param>
    /// <param name="now">The time.</param>
    /// <param name="options">The limits.</param>
    public static IEnumerable<DateTimeOffset> Counting(IEnumerable<DateTimeOffset> crashes, DateTimeOffset now, SupervisorOptions options) =>
        crashes.Where(at => now - at < options.CrashWindow);

    /// <summary>Gets the pause before a restart.</summary>
    /// <param name="crashes">How many crashes count, from 1.</param>
    /// <param name="options">The limits.</param>
    public static TimeSpan Backoff(int crashes, SupervisorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (crashes <= 1)
        {
            return TimeSpan.Zero;
        }

        // 40 doublings exceed every bound; more would exceed the number's range.
        var pause = options.BackoffMin * Math.Pow(2, Math.Min(crashes - 2, 40));
        return pause < options.BackoffMax ? pause : options.BackoffMax;
    }
}
