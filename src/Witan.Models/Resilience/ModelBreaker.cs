namespace Witan.Models.Resilience;

/// <summary>Keeps the breaker of one provider and model. Safe to share.</summary>
internal sealed class ModelBreaker(string model, ResilienceOptions options)
{
    private readonly Lock _gate = new();
    private BreakerState _state = BreakerState.Initial;

    /// <summary>Gets the model.</summary>
    public string Model => model;

    /// <summary>Says what a try would be told now; nothing changes.</summary>
    public BreakerEntry Peek(TimeSpan now)
    {
        lock (_gate)
        {
            return BreakerRule.Enter(_state, options, now);
        }
    }

    /// <summary>Asks for a try to be let through.</summary>
    public BreakerEntry Enter(TimeSpan now)
    {
        lock (_gate)
        {
            var entry = BreakerRule.Enter(_state, options, now);
            _state = entry.State;
            return entry;
        }
    }

    /// <summary>Takes down what became of a try that was let through.</summary>
    public void End(BreakerTicket ticket, TryVerdict verdict, TimeSpan now)
    {
        lock (_gate)
        {
            _state = BreakerRule.End(_state, options, ticket, verdict, now);
        }
    }

    /// <summary>Gets the phase, and how long an open breaker stays so. One whose time has passed is half open, also before anybody asks.</summary>
    public (BreakerPhase Phase, TimeSpan? Left) Standing(TimeSpan now)
    {
        lock (_gate)
        {
            return _state.Phase is BreakerPhase.Open
                ? now < _state.OpenUntil ? (BreakerPhase.Open, _state.OpenUntil - now) : (BreakerPhase.HalfOpen, null)
                : (_state.Phase, null);
        }
    }
}
