namespace Witan.Models.Tests.Resilience.Reference;

/// <summary>The places at the provider, and the rate.</summary>
internal sealed partial class ReferenceWorld
{
    private TimeSpan BucketWait
    {
        get
        {
            var full = _interval * _options.RateBurst;
            _bucket = _bucket + (_now - _bucketAt) < full ? _bucket + (_now - _bucketAt) : full;
            _bucketAt = _now;
            return _bucket < _interval ? _interval - _bucket : TimeSpan.Zero;
        }
    }

    private bool TryTakePlace()
    {
        if (_inFlight >= _options.ConcurrencyMax || BucketWait > TimeSpan.Zero)
        {
            return false;
        }

        _bucket -= _interval;
        _inFlight++;
        return true;
    }

    private void GivePlaceBack()
    {
        _inFlight--;
        LetGo();
    }

    private void LetGo()
    {
        var going = new List<ReferenceCall>();
        while (_queue.Count > 0 && TryTakePlace())
        {
            _queue[0].Next!.IsOff = true;
            going.Add(_queue[0]);
            _queue.RemoveAt(0);
        }

        WatchBucket();
        going.ForEach(Send);
    }

    private void WatchBucket()
    {
        if (_queue.Count == 0 || _inFlight >= _options.ConcurrencyMax)
        {
            return;
        }

        if (_bucketFills is not null)
        {
            _bucketFills.IsOff = true;
        }

        // Timers wait for a millisecond at least.
        IsAmbiguous |= BucketWait < TimeSpan.FromMilliseconds(1);
        _bucketFills = Put(_now + BucketWait, LetGo);
    }
}
