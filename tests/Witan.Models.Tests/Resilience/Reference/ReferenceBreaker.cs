using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience.Reference;

/// <summary>A breaker as one would tell it: it keeps all that ever failed, and counts anew each time.</summary>
internal sealed class ReferenceBreaker(ResilienceOptions options)
{
    private readonly List<TimeSpan> _failures = [];
    private TimeSpan? _openedAt;
    private bool _isProbing;
    private int _places;
    private int _answered;

    /// <summary>Gets which stretch of closed, open or probing it is; ends of earlier ones are not heard.</summary>
    public int Stretch { get; private set; }

    public TimeSpan? Left(TimeSpan now) => _openedAt is { } at && !_isProbing && now < at + options.BreakerOpen ? at + options.BreakerOpen - now : null;

    public bool WouldLet(TimeSpan now) => Left(now) is null && (!_isProbing || _places > 0);

    public bool Let(TimeSpan now)
    {
        if (!WouldLet(now))
        {
            return false;
        }

        if (_openedAt is not null && !_isProbing)
        {
            (_isProbing, _places, _answered) = (true, options.BreakerProbes, 0);
            Stretch++;
        }

        _places -= _isProbing ? 1 : 0;
        return true;
    }

    public void Hear(int stretch, bool? answers, TimeSpan now)
    {
        if (stretch != Stretch)
        {
            return;
        }

        if (_isProbing)
        {
            HearProbe(answers, now);
        }
        else if (_openedAt is null && answers is false)
        {
            _failures.Add(now);
            if (_failures.Count(at => now - at < options.BreakerWindow) >= options.BreakerFailures)
            {
                Open(now);
            }
        }
    }

    public string Phase(TimeSpan now) => Left(now) is not null ? "Open" : _openedAt is null ? "Closed" : "HalfOpen";

    private void HearProbe(bool? answers, TimeSpan now)
    {
        switch (answers)
        {
            case null:
                _places++;
                break;
            case false:
                Open(now);
                break;
            default:
                if (++_answered == options.BreakerProbes)
                {
                    (_openedAt, _isProbing) = (null, false);
                    Stretch++;
                }

                break;
        }
    }

    private void Open(TimeSpan now)
    {
        (_openedAt, _isProbing) = (now, false);
        _failures.Clear();
        Stretch++;
    }
}
