namespace Witan.Models.Cache;

/// <summary>The time to the second, at the price of reading a field: asking the real clock takes longer than a hit may.</summary>
internal sealed class CoarseClock : IDisposable
{
    /// <summary>How far it may lag behind.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _latestMs;

    public CoarseClock(TimeProvider time)
    {
        _time = time;
        Read();
        _timer = time.CreateTimer(static clock => ((CoarseClock)clock!).Read(), this, Tick, Tick);
    }

    /// <summary>Gets the time at the next tick, in milliseconds since 1970: what has not ended by then has not ended now.</summary>
    public long LatestMs => Volatile.Read(ref _latestMs);

    public void Dispose() => _timer.Dispose();

    private void Read() => Volatile.Write(ref _latestMs, (_time.GetUtcNow() + Tick).ToUnixTimeMilliseconds());
}
