namespace Witan.Models.Resilience;

/// <summary>The transitions of a breaker. Pure.</summary>
/// <remarks>
/// Half-open, exactly as many probes are let through as must be answered: those under way and those answered are never more. One that fails
/// opens the breaker again; one that says nothing gives its place to another. Being turned away is no verdict, so it changes nothing.
/// </remarks>
internal static class BreakerRule
{
    /// <summary>Asks for a try to be let through.</summary>
    public static BreakerEntry Enter(BreakerState state, ResilienceOptions options, TimeSpan now) => state.Phase switch
    {
        BreakerPhase.Closed => new(state, new BreakerTicket(state.Epoch), null),
        BreakerPhase.Open when now < state.OpenUntil => new(state, null, state.OpenUntil - now),
        BreakerPhase.Open => Probe(new BreakerState { Phase = BreakerPhase.HalfOpen, Epoch = state.Epoch + 1 }, options),
        _ => Probe(state, options),
    };

    /// <summary>Takes down what became of a try.</summary>
    public static BreakerState End(BreakerState state, ResilienceOptions options, BreakerTicket ticket, TryVerdict verdict, TimeSpan now)
    {
        if (ticket.Epoch != state.Epoch)
        {
            return state;
        }

        return (state.Phase, verdict) switch
        {
            (BreakerPhase.Closed, TryVerdict.Fails) => Failed(state, options, now),
            (BreakerPhase.HalfOpen, TryVerdict.Fails) => Open(state, options, now),
            (BreakerPhase.HalfOpen, TryVerdict.Answers) => Answered(state, options),
            (BreakerPhase.HalfOpen, _) => state with { ProbesUnderWay = state.ProbesUnderWay - 1 },
            _ => state,
        };
    }

    private static BreakerEntry Probe(BreakerState state, ResilienceOptions options) =>
        state.ProbesUnderWay + state.ProbesAnswered < options.BreakerProbes
            ? new(state with { ProbesUnderWay = state.ProbesUnderWay + 1 }, new BreakerTicket(state.Epoch), null)
            : new(state, null, null);

    private static BreakerState Failed(BreakerState state, ResilienceOptions options, TimeSpan now)
    {
        var counted = state.Failures.RemoveAll(at => now - at >= options.BreakerWindow).Add(now);
        return counted.Count >= options.BreakerFailures ? Open(state, options, now) : state with { Failures = counted };
    }

    private static BreakerState Answered(BreakerState state, ResilienceOptions options)
    {
        var answered = state.ProbesAnswered + 1;
        return answered >= options.BreakerProbes
            ? new BreakerState { Phase = BreakerPhase.Closed, Epoch = state.Epoch + 1 }
            : state with { ProbesAnswered = answered, ProbesUnderWay = state.ProbesUnderWay - 1 };
    }

    private static BreakerState Open(BreakerState state, ResilienceOptions options, TimeSpan now) =>
        new() { Phase = BreakerPhase.Open, Epoch = state.Epoch + 1, OpenUntil = now + options.BreakerOpen };
}
