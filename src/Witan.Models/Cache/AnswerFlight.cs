namespace Witan.Models.Cache;

/// <summary>One call under way, and how many wait for it. Its fields belong to the lock of <see cref="AnswerFlights"/>.</summary>
internal sealed class AnswerFlight : IDisposable
{
    /// <summary>Gets what ends the call when nobody waits any more.</summary>
    public CancellationTokenSource Ending { get; } = new();

    /// <summary>Gets or sets the call.</summary>
    public Task<CacheResult>? Landing { get; set; }

    /// <summary>Gets or sets how many wait.</summary>
    public int Waiters { get; set; }

    public void Dispose() => Ending.Dispose();
}
