using Witan.Models.Faults;

namespace Witan.Models.Tests.Resilience.Reference;

/// <summary>The way of a call.</summary>
internal sealed partial class ReferenceWorld
{
    private void Ask(ReferenceCall call)
    {
        var breaker = Breaker(call);
        if (!breaker.WouldLet(_now))
        {
            TurnAway(call, breaker.Left(_now));
        }
        else if (_queue.Count == 0 && TryTakePlace())
        {
            Send(call);
        }
        else if (_queue.Count >= _options.QueueMax)
        {
            TurnAway(call, null);
        }
        else
        {
            _queue.Add(call);
            var waitMax = Left(call) < _options.QueueWaitMax ? Left(call) : _options.QueueWaitMax;
            call.Next = Put(_now + waitMax, () =>
            {
                _queue.Remove(call);
                TurnAway(call, null);
            });
            WatchBucket();
        }
    }

    private void Send(ReferenceCall call)
    {
        var breaker = Breaker(call);
        var left = breaker.Left(_now);
        if (!breaker.Let(_now))
        {
            GivePlaceBack();
            TurnAway(call, left);
            return;
        }

        if (call.Tries++ == 0)
        {
            CountMinutes();
            _retries = Math.Min(_options.RetryBudgetMax, _retries + (decimal)_options.RetryBudgetShare);
        }

        Log($"call {call.Plan.Number} try {call.Tries}");
        (call.Stretch, call.HasPlace) = (breaker.Stretch, true);
        var limit = Left(call) < _options.TryTimeout ? Left(call) : _options.TryTimeout;
        var end = ReferenceEnd.Of(call.Plan.Tries[call.Tries - 1], _options.Streams, _options.StallTimeout, limit);
        call.Next = Put(_now + end.After, () => Receive(call, end));
    }

    private void Receive(ReferenceCall call, ReferenceEnd end)
    {
        Leave(call, end.Fault switch
        {
            ModelFault.Network or ModelFault.Overloaded or ModelFault.TimedOut => false,
            ModelFault.Malformed => null,
            _ => true,
        });
        if (end.Fault is null)
        {
            End(call, $"answered {end.Length}");
        }
        else if (RetryWait(call, end) is { } wait)
        {
            call.Next = Put(_now + wait, () => Ask(call));
        }
        else
        {
            End(call, $"{end.Fault} billed {end.MayBeBilled} after {end.RetryAfter}");
        }
    }

    private TimeSpan? RetryWait(ReferenceCall call, ReferenceEnd end)
    {
        CountMinutes();
        var step = _options.BackoffMin.TotalMilliseconds;
        for (var doubled = 1; doubled < call.Tries; doubled++)
        {
            step = Math.Min(2 * step, _options.BackoffMax.TotalMilliseconds);
        }

        var chance = Schedule.Chance(_now);
        var ms = end.RetryAfter is { } asked ? asked.TotalMilliseconds + (_options.BackoffMin.TotalMilliseconds * chance) : (step / 2) + (step / 2 * chance);
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(ms));
        var may = end.Fault is ModelFault.Network or ModelFault.Overloaded or ModelFault.TimedOut
            && !end.MayBeBilled
            && call.Tries <= _options.RetriesMax
            && !(end.RetryAfter > _options.RetryAfterMax)
            && wait < Left(call)
            && !(Breaker(call).Left(_now) > wait)
            && _retries >= 1;
        if (!may)
        {
            return null;
        }

        _retries--;
        return wait;
    }

    private void Cancel(ReferenceCall call)
    {
        if (call.HasEnded)
        {
            return;
        }

        call.Next!.IsOff = true;
        _queue.Remove(call);
        if (call.HasPlace)
        {
            Leave(call, null);
        }

        End(call, "cancelled");
    }

    private void Leave(ReferenceCall call, bool? answers)
    {
        call.HasPlace = false;
        Breaker(call).Hear(call.Stretch, answers, _now);
        GivePlaceBack();
    }
}
