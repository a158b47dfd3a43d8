namespace Witan.Boards.Swarm;

/// <summary>A metric with the values at which to go on, to act and to stop.</summary>
public sealed record WatchedMetric
{
    /// <summary>Gets what is measured.</summary>
    public required string Metric { get; init; }

    /// <summary>Gets when all is well.</summary>
    public required string Green { get; init; }

    /// <summary>Gets when to do the conditional work.</summary>
    public required string Yellow { get; init; }

    /// <summary>Gets when to stop or go back.</summary>
    public required string Red { get; init; }

    /// <summary>Gets where the values come from: a document's line, or a suggestion to be replaced by own figures.</summary>
    public required string Source { get; init; }
}
