namespace Witan.Runs.Activation;

/// <summary>How many runs are driven at once, and how soon what is noticed.</summary>
public sealed record RunWorkerOptions
{
    /// <summary>Gets the most runs that are active in the whole cluster; all its nodes are to say the same.</summary>
    /// <value>16. From 1 to 1,000.</value>
    public int ConcurrencyInAll { get; init; } = 16;

    /// <summary>Gets the most runs of one tenant that are active in the whole cluster; all its nodes are to say the same.</summary>
    /// <value>4. From 1 to 1,000.</value>
    public int ConcurrencyPerTenant { get; init; } = 4;

    /// <summary>Gets the most runs that this process drives at once. What was admitted beyond it waits for any node's next free place.</summary>
    /// <value>8. From 1 to 500.</value>
    public int ConcurrencyPerNode { get; init; } = 8;

    /// <summary>Gets how often the list of due runs is read when nobody wakes the worker.</summary>
    /// <value>1 s. From 100 ms to 1 min. It bounds how late a timer fires.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the least time between two readings of the list that wakers ask for.</summary>
    /// <value>50 ms. From 0 to 1 s. However many runs are opened at once, the list is read so often at most.</value>
    public TimeSpan WakeGap { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Gets the time between the beginnings of the first runs after a start, as many as <see cref="ConcurrencyPerNode"/>; later ones begin at once.</summary>
    /// <value>250 ms. From 0 to 10 s. None is held back for longer than 2 s.</value>
    public TimeSpan StartGap { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets how long a node of a cluster may be silent before it counts as dead and its runs go on elsewhere.</summary>
    /// <value>
    /// 3 s. From 1.5 s to 1 min. A node checks in three times in it. Quartz waits one check-in more before it takes over a run, since the
    /// node may only be slow. The clocks of the nodes agree better than a third of it, or the living are taken for dead.
    /// </value>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Gets how long an orderly stop waits for the steps in flight before it breaks them off.</summary>
    /// <value>5 s. From 0 to 10 min.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how long an orderly stop waits for steps that were broken off before it leaves them behind.</summary>
    /// <value>2 s. From 0 to 1 min.</value>
    public TimeSpan AbortWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how long a run rests after its first failure; each further one doubles it.</summary>
    /// <value>1 s. From 10 ms to 1 min.</value>
    public TimeSpan BackoffMin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a run rests at most after a failure. Each rest is shortened by chance by up to half.</summary>
    /// <value>5 min. From <see cref="BackoffMin"/> to 1 day.</value>
    public TimeSpan BackoffMax { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how long a run rests that somebody else drives.</summary>
    /// <value>2 s. From 10 ms to 1 min.</value>
    public TimeSpan ConflictWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the most connections to PostgreSQL that Quartz and the dispatcher hold in one process.</summary>
    /// <value>8. From 3 to 100. They stand beside <see cref="Data.DataOptions.PoolMax"/>.</value>
    public int ConnectionsMax { get; init; } = 8;

    /// <summary>Gets the limits of admission.</summary>
    internal AdmissionLimits Limits => new(ConcurrencyInAll, ConcurrencyPerTenant);

    /// <summary>Says which value is out of its range; null when none is.</summary>
    public string? Fault()
    {
        try
        {
            Check();
            return null;
        }
        catch (ArgumentOutOfRangeException error)
        {
            return $"{error.ParamName} is {error.ActualValue}. {error.Message.Split(Environment.NewLine, 2)[0].Split(" (Parameter", 2)[0]}";
        }
    }

    /// <summary>Refuses values out of their range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal void Check()
    {
        Within(ConcurrencyInAll, 1, 1_000, nameof(ConcurrencyInAll));
        Within(ConcurrencyPerTenant, 1, 1_000, nameof(ConcurrencyPerTenant));
        Within(ConcurrencyPerNode, 1, 500, nameof(ConcurrencyPerNode));
        Within(ConnectionsMax, 3, 100, nameof(ConnectionsMax));
        Within(PollInterval, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1), nameof(PollInterval));
        Within(StartGap, TimeSpan.Zero, TimeSpan.FromSeconds(10), nameof(StartGap));
        Within(WakeGap, TimeSpan.Zero, TimeSpan.FromSeconds(1), nameof(WakeGap));
        Within(DeadAfter, TimeSpan.FromSeconds(1.5), TimeSpan.FromMinutes(1), nameof(DeadAfter));
        Within(Grace, TimeSpan.Zero, TimeSpan.FromMinutes(10), nameof(Grace));
        Within(AbortWait, TimeSpan.Zero, TimeSpan.FromMinutes(1), nameof(AbortWait));
        Within(BackoffMin, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), nameof(BackoffMin));
        Within(BackoffMax, BackoffMin, TimeSpan.FromDays(1), nameof(BackoffMax));
        Within(ConflictWait, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), nameof(ConflictWait));
    }

    private static void Within<T>(T value, T min, T max, string name)
        where T : IComparable<T>
    {
        if (value.CompareTo(min) < 0 || value.CompareTo(max) > 0)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} is from {min} to {max}.");
        }
    }
}
