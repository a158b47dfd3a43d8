namespace Witan.Runs.Guards;

/// <summary>What a run may use before a guard stops it. Pinned when the run opens; a person may change it while it runs.</summary>
/// <remarks>The five layers against running away read their limits here: step limit, round counter, watchdog and cost guard. The fifth, the check of
/// the protocol's graph, has no limit: a cycle without an exit never starts.</remarks>
public sealed record RunLimits
{
    /// <summary>Gets the most steps; the run is stopped at the one after it.</summary>
    /// <value>250. From 1.</value>
    public int StepsMax { get; init; } = 250;

    /// <summary>Gets the most rounds; a step of the round after it is not begun.</summary>
    /// <value>6. From 0.</value>
    public int RoundsMax { get; init; } = 6;

    /// <summary>Gets how long a run may work in all; waiting, pauses and the time in which nobody drives it do not count.</summary>
    /// <value>30 minutes. Above 0.</value>
    public TimeSpan WallClock { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets how long a driven run may go without journaling a step.</summary>
    /// <value>10 minutes. Above 0.</value>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets the most US dollars that the run's calls may cost, reserved before each.</summary>
    /// <value>1.00. From 0.</value>
    public decimal CostUsd { get; init; } = 1.00m;

    /// <summary>Gets how often a failing step is tried in all before it is recorded as absent.</summary>
    /// <value>3. From 1 to 10.</value>
    public int AttemptsMax { get; init; } = 3;

    /// <summary>Gets how many steps of one run are in flight at once.</summary>
    /// <value>16. From 1 to 1,024.</value>
    public int ParallelMax { get; init; } = 16;

    /// <summary>The shortest pause before a second try; it doubles with every try, and chance adds up to half of it.</summary>
    public static TimeSpan RetryDelay { get; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest pause between two tries.</summary>
    public static TimeSpan RetryDelayMax { get; } = TimeSpan.FromSeconds(30);
}
