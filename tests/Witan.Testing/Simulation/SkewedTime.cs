namespace Witan.Testing.Simulation;

/// <summary>The clock of one node: the common one, ahead or behind by what a jump made of it. Timers run by the common one, as real ones do.</summary>
/// <param name="common">The common clock.</param>
internal sealed class SkewedTime(TimeProvider common) : TimeProvider
{
    /// <summary>Gets or sets by how much it is ahead.</summary>
    public TimeSpan Skew { get; set; }

    /// <inheritdoc/>
    public override long TimestampFrequency => common.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => common.GetUtcNow() + Skew;

    /// <inheritdoc/>
    public override long GetTimestamp() => common.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        common.CreateTimer(callback, state, dueTime, period);
}
