using Witan.Server.Hosting;

namespace Witan.Server.Live;

/// <summary>Counts live streams: of one user, of one address, and in all. Nothing is left behind when a stream ends.</summary>
/// <param name="options">The limits.</param>
public sealed class StreamSlots(ServerOptions options)
{
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _all;

    /// <summary>Gets how many streams there are.</summary>
    public int Count => Volatile.Read(ref _all);

    /// <summary>Gets how many users and addresses are counted.</summary>
    public int Entries
    {
        get
        {
            lock (_lock)
            {
                return _taken.Count;
            }
        }
    }

    /// <summary>Takes a place.</summary>
    /// <param name="user">Whose stream it is, unique across tenants.</param>
    /// <param name="address">From where.</param>
    /// <param name="fault">Which limit is reached, when the answer is null.</param>
    /// <returns>The place, which its disposal gives back; null when a limit is reached.</returns>
    public IDisposable? TryTake(string user, string address, out string? fault)
    {
        var (ofUser, ofAddress) = ("u " + user, "a " + address);
        lock (_lock)
        {
            fault = _all >= options.StreamsInAll ? $"The server has {options.StreamsInAll:N0} live streams, the most at a time."
                : _taken.GetValueOrDefault(ofUser) >= options.StreamsPerUser ? $"You have {options.StreamsPerUser:N0} live streams, the most at a time. Close one; a WebSocket carries many runs at once."
                : _taken.GetValueOrDefault(ofAddress) >= options.StreamsPerAddress ? $"Your address has {options.StreamsPerAddress:N0} live streams, the most at a time."
                : null;
            if (fault is not null)
            {
                return null;
            }

            _all++;
            _taken[ofUser] = _taken.GetValueOrDefault(ofUser) + 1;
            _taken[ofAddress] = _taken.GetValueOrDefault(ofAddress) + 1;
        }

        return new Place(this, ofUser, ofAddress);
    }

    private void GiveBack(params ReadOnlySpan<string> keys)
    {
        lock (_lock)
        {
            _all--;
            foreach (var key in keys)
            {
                if (--_taken[key] == 0)
                {
                    _taken.Remove(key);
                }
            }
        }
    }

    private sealed class Place(StreamSlots slots, string user, string address) : IDisposable
    {
        private int _isGone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                slots.GiveBack(user, address);
            }
        }
    }
}
