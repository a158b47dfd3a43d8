using Witan.Models.Faults;
using Witan.Models.Resilience;

namespace Witan.Models.Tests.Resilience.Reference;

/// <summary>What a schedule must come to, worked out the plain way: one list of happenings, one thread, no library.</summary>
/// <remarks>Where two happenings that do not depend on each other fall on the same moment, either order is right: such schedules are left out.</remarks>
internal sealed partial class ReferenceWorld
{
    private readonly PriorityQueue<Happening, TimeSpan> _happenings = new();
    private readonly List<(TimeSpan At, string Text)> _log = [];
    private readonly SortedDictionary<string, ReferenceBreaker> _breakers = new(StringComparer.Ordinal);
    private readonly List<ReferenceCall> _queue = [];
    private readonly Schedule _schedule;
    private readonly ResilienceOptions _options;
    private readonly TimeSpan _interval;
    private TimeSpan _now;
    private int _inFlight;

    // The bucket of the rate in time: full it holds a burst of intervals, and each try takes one.
    private TimeSpan _bucket;
    private TimeSpan _bucketAt;
    private Happening? _bucketFills;
    private decimal _retries;
    private int _minutes;

    public ReferenceWorld(Schedule schedule)
    {
        _schedule = schedule;
        _options = schedule.Options;
        _interval = TimeSpan.FromTicks((long)Math.Ceiling(TimeSpan.TicksPerMinute / (decimal)_options.RatePerMinute));
        _bucket = _interval * _options.RateBurst;
        _retries = _options.RetryBudgetFloor;
    }

    /// <summary>Gets whether two happenings fell on one moment.</summary>
    public bool IsAmbiguous { get; private set; }

    public IReadOnlyList<string> Run()
    {
        foreach (var plan in _schedule.Calls)
        {
            var call = new ReferenceCall(plan);
            Put(plan.At, () => Ask(call));
            if (plan.CancelAt is { } cancelAt)
            {
                Put(cancelAt, () => Cancel(call));
            }
        }

        foreach (var stop in _schedule.Stops)
        {
            Put(stop, LogStanding);
        }

        while (Next() is { } next)
        {
            _happenings.Dequeue();
            IsAmbiguous |= Next()?.At == next.At;
            _now = next.At;
            next.Act();
        }

        return [.. _log.OrderBy(line => line.At).ThenBy(line => line.Text, StringComparer.Ordinal).Select(line => $"{line.At} {line.Text}")];
    }

    private Happening? Next()
    {
        while (_happenings.TryPeek(out var next, out _))
        {
            if (!next.IsOff)
            {
                return next;
            }

            _happenings.Dequeue();
        }

        return null;
    }

    private ReferenceBreaker Breaker(ReferenceCall call)
    {
        if (!_breakers.TryGetValue(call.Plan.Model, out var breaker))
        {
            _breakers[call.Plan.Model] = breaker = new ReferenceBreaker(_options);
        }

        return breaker;
    }

    private TimeSpan Left(ReferenceCall call) => call.Plan.At + _options.TotalTimeout - _now;

    private Happening Put(TimeSpan at, Action act)
    {
        var happening = new Happening(at, act);
        _happenings.Enqueue(happening, at);
        return happening;
    }

    private void CountMinutes()
    {
        for (; TimeSpan.FromMinutes(_minutes + 1) <= _now; _minutes++)
        {
            _retries = _retries < _options.RetryBudgetFloor ? Math.Min(_options.RetryBudgetFloor, _retries + 1) : _retries;
        }
    }

    private void LogStanding()
    {
        CountMinutes();
        var breakers = _breakers.Select(breaker => $"{breaker.Key} {breaker.Value.Phase(_now)} {breaker.Value.Left(_now)}");
        Log($"stands {_inFlight} {_queue.Count} {(int)_retries} {string.Join(' ', breakers)}");
    }

    private void End(ReferenceCall call, string how)
    {
        call.HasEnded = true;
        Log($"call {call.Plan.Number} {how}");
    }

    private void TurnAway(ReferenceCall call, TimeSpan? after) => End(call, $"{ModelFault.Overloaded} billed False after {after}");

    private void Log(string text) => _log.Add((_now, text));
}
