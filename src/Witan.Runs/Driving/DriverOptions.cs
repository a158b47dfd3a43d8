namespace Witan.Runs.Driving;

/// <summary>How a driver watches over the run that it drives.</summary>
public sealed record DriverOptions
{
    /// <summary>Gets how often the journal is looked at for signals whose hint was lost, or that another process wrote.</summary>
    /// <value>500 ms. Above 0.</value>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets how long others are kept from the run after the last sign of life.</summary>
    /// <value>6 s. Several times <see cref="HoldInterval"/>.</value>
    public TimeSpan HoldFor { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Gets how often a sign of life is given.</summary>
    /// <value>2 s. Above 0.</value>
    public TimeSpan HoldInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how long a step that was broken off may take to end before the run goes on without it; what it cost is booked when it is known.</summary>
    /// <value>250 ms. From 0.</value>
    public TimeSpan AbandonAfter { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets after how many events the fold of a run is kept, so that reading it again is short.</summary>
    /// <value>1,000. From 1.</value>
    public int SnapshotEvery { get; init; } = 1000;
}
