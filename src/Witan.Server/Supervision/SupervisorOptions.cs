namespace Witan.Server.Supervision;

/// <summary>How a server is kept serving. Every limit has its name here.</summary>
public sealed record SupervisorOptions
{
    /// <summary>Gets how many crashes within <see cref="CrashWindow"/> end the trying: it would only go on.</summary>
    /// <value>5. From 1 to 1,000.</value>
    public int CrashesMax { get; init; } = 5;

    /// <summary>Gets for how long a crash counts.</summary>
    /// <value>60 s. From 1 s to 1 day.</value>
    public TimeSpan CrashWindow { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the pause before the second restart within the window; each further one doubles it. The first comes at once.</summary>
    /// <value>250 ms. From 0 to <see cref="BackoffMax"/>.</value>
    public TimeSpan BackoffMin { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets the longest pause before a restart.</summary>
    /// <value>10 s. Up to 10 min.</value>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the pause between two probes.</summary>
    /// <value>1 s. From 50 ms to 1 min.</value>
    public TimeSpan ProbeEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a probe waits for its answer.</summary>
    /// <value>2 s. From 50 ms to 1 min.</value>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how many probes in a row may stay without an answer before the server counts as hung.</summary>
    /// <value>3. From 1 to 100.</value>
    public int ProbesMissedMax { get; init; } = 3;

    /// <summary>Gets how long a start may take until the server listens; migrations of a large database are part of it.</summary>
    /// <value>10 min. From 1 s to 1 day.</value>
    public TimeSpan StartMax { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets how long a hung server has to end by itself after SIGTERM before SIGKILL ends it.</summary>
    /// <value>3 s. From 0 to 10 min.</value>
    public TimeSpan KillAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets how long a stop that was asked for may take before SIGKILL ends it; above the server's own grace.</summary>
    /// <value>30 s. From 0 to 1 h.</value>
    public TimeSpan StopMax { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long a start waits for the server of a supervisor that was killed to be gone.</summary>
    /// <value>5 s. From 0 to 10 min.</value>
    public TimeSpan OrphanWait { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Says which value is out of its range; null when none is.</summary>
    public string? Fault()
    {
        (bool IsFault, string Text)[] rules =
        [
            (CrashesMax is < 1 or > 1_000, "crashesMax takes 1 to 1,000."),
            (IsOutside(CrashWindow, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)), "crashWindow takes 1 s to 1 day."),
            (IsOutside(BackoffMax, TimeSpan.Zero, TimeSpan.FromMinutes(10)), "backoffMax takes 0 to 10 min."),
            (IsOutside(BackoffMin, TimeSpan.Zero, BackoffMax), "backoffMin takes 0 to backoffMax."),
            (IsOutside(ProbeEvery, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1)), "probeEvery takes 50 ms to 1 min."),
            (IsOutside(ProbeTimeout, TimeSpan.FromMilliseconds(50), TimeSpan.FromMinutes(1)), "probeTimeout takes 50 ms to 1 min."),
            (ProbesMissedMax is < 1 or > 100, "probesMissedMax takes 1 to 100."),
            (IsOutside(StartMax, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)), "startMax takes 1 s to 1 day."),
            (IsOutside(KillAfter, TimeSpan.Zero, TimeSpan.FromMinutes(10)), "killAfter takes 0 to 10 min."),
            (IsOutside(StopMax, TimeSpan.Zero, TimeSpan.FromHours(1)), "stopMax takes 0 to 1 h."),
            (IsOutside(OrphanWait, TimeSpan.Zero, TimeSpan.FromMinutes(10)), "orphanWait takes 0 to 10 min."),
        ];
        return rules.FirstOrDefault(rule => rule.IsFault).Text;
    }

    private static bool IsOutside(TimeSpan value, TimeSpan min, TimeSpan max) => value < min || value > max;
}
