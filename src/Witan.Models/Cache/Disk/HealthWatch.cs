namespace Witan.Models.Cache.Disk;

/// <summary>Keeps the disk's health and tells those who want to know. Safe to share.</summary>
/// <param name="faultsMax">How many faults in a row leave the disk alone.</param>
/// <param name="tallies">Where faults are counted.</param>
/// <param name="events">Is told; null when nobody wants to know.</param>
internal sealed class HealthWatch(int faultsMax, DiskTallies tallies, ICacheEvents? events)
{
    private readonly Lock _gate = new();
    private volatile DiskHealth _health = DiskHealth.Good;

    public bool IsOff => _health.IsOff;

    public void Succeeded(bool isRead)
    {
        if (!_health.IsGood)
        {
            lock (_gate)
            {
                _health = _health.Succeeded(isRead);
            }
        }
    }

    public void Failed(bool isRead, Exception error)
    {
        tallies.Failed();
        lock (_gate)
        {
            var wasOff = _health.IsOff;
            _health = _health.Failed(isRead, faultsMax);
            if (wasOff || !_health.IsOff)
            {
                return;
            }
        }

        CacheMeters.Degraded.Add(1);
        events?.Degraded($"The answer cache keeps answers in memory only: {error.Message}");
    }

    /// <summary>A probe went well: the disk is used again.</summary>
    public void Recovered()
    {
        lock (_gate)
        {
            if (!_health.IsOff)
            {
                return;
            }

            _health = DiskHealth.Good;
        }

        CacheMeters.Degraded.Add(-1);
        events?.Recovered();
    }

    /// <summary>The cache is closed: what does not exist is not degraded.</summary>
    public void Close()
    {
        if (IsOff)
        {
            CacheMeters.Degraded.Add(-1);
        }
    }
}
