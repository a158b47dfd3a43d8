using System.Collections.Concurrent;
using System.Globalization;
using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>What all calls to one provider share: its places, its rate, its retries, and a breaker for each of its models. Safe to share.</summary>
public sealed class ProviderGate : IDisposable
{
    private readonly ConcurrentDictionary<string, ModelBreaker> _breakers = new(StringComparer.Ordinal);
    private readonly Lock _budgetGate = new();
    private readonly ProviderQueue _queue;
    private readonly ResilienceMetrics _metrics;
    private readonly long _began;
    private RetryBudget _budget;

    /// <summary>Initializes a new instance of the <see cref="ProviderGate"/> class.</summary>
    internal ProviderGate(string provider, ResilienceOptions options, TimeProvider time, ResilienceMetrics metrics)
    {
        Provider = provider;
        Options = ResilienceOptions.Checked(options);
        Time = time;
        _metrics = metrics;
        _queue = new ProviderQueue(options, time);
        _began = time.GetTimestamp();
        _budget = RetryBudget.Start(options, TimeSpan.Zero);
    }

    /// <summary>Gets the provider, as it is configured.</summary>
    public string Provider { get; }

    /// <summary>Gets the bounds.</summary>
    public ResilienceOptions Options { get; }

    /// <summary>Gets the clock.</summary>
    internal TimeProvider Time { get; }

    private TimeSpan Now => Time.GetElapsedTime(_began);

    /// <summary>Tells how the provider stands.</summary>
    public ProviderStanding Standing()
    {
        var (inFlight, queued) = _queue.Standing;
        var (now, utcNow) = (Now, Time.GetUtcNow());
        return new ProviderStanding
        {
            Provider = Provider,
            InFlight = inFlight,
            Queued = queued,
            RetriesLeft = RetriesLeft(now),
            Breakers =
            [
                .. _breakers.Values.OrderBy(breaker => breaker.Model, StringComparer.Ordinal).Select(breaker =>
                {
                    var (phase, left) = breaker.Standing(now);
                    return new BreakerStanding(breaker.Model, phase, utcNow + left);
                }),
            ],
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _queue.Dispose();

    /// <summary>Waits for a place for a try.</summary>
    /// <exception cref="ModelException">It is turned away: the breaker is open, too many wait, or it waited too long. Nothing was sent.</exception>
    internal async ValueTask<Admission> AdmitAsync(string model, ResilientCall call, CancellationToken cancellationToken)
    {
        var breaker = Breaker(model);
        // Asked before the wait too: nobody waits for a provider that is down.
        if (breaker.Peek(Now) is { Ticket: null } closed)
        {
            throw TurnAway(model, closed);
        }

        var waitMax = call.Left < Options.QueueWaitMax ? call.Left : Options.QueueWaitMax;
        switch (await _queue.EnterAsync(waitMax, cancellationToken))
        {
            case QueueEntry.Full:
                throw TurnAway(model, "queue-full", $"{Options.QueueMax} calls wait already, as many as may");
            case QueueEntry.WaitedTooLong:
                throw TurnAway(model, "queue-wait", $"no place came free within {Seconds(waitMax)}");
            default:
                return Enter(model, breaker, call);
        }
    }

    /// <summary>Decides whether there is another try, and takes it from what all calls have together.</summary>
    internal RetryDecision DecideRetry(string model, ModelException fault, int retries, TimeSpan left)
    {
        var now = Now;
        var (chance, breakerLeft) = (Options.Chance(), Breaker(model).Peek(now).Left);
        RetryDecision decision;
        lock (_budgetGate)
        {
            _budget = _budget.At(Options, now);
            decision = RetryRule.Decide(
                Options,
                new RetryQuestion { Fault = fault, Retries = retries, Left = left, BreakerLeft = breakerLeft, Chance = chance, Budget = _budget });
            _budget = decision.Wait is null ? _budget : _budget.AfterRetry();
        }

        if (decision.Wait is not null)
        {
            _metrics.Retried(Provider, model);
        }

        return decision;
    }

    /// <summary>Takes down what became of a try, and gives its place to the next one, who sees the breaker as it is after that.</summary>
    internal void End(ModelBreaker breaker, BreakerTicket ticket, TryVerdict verdict)
    {
        breaker.End(ticket, verdict, Now);
        _metrics.Tried(Provider, breaker.Model, verdict);
        _queue.Leave();
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    private Admission Enter(string model, ModelBreaker breaker, ResilientCall call)
    {
        ModelException refusal;
        if (call.Left <= TimeSpan.Zero)
        {
            refusal = TurnAway(model, "queue-wait", "the time for the call ended in the queue");
        }
        else
        {
            var entry = breaker.Enter(Now);
            if (entry.Ticket is { } ticket)
            {
                CountTry(call);
                return new Admission(this, breaker, ticket);
            }

            refusal = TurnAway(model, entry);
        }

        _queue.Leave();
        throw refusal;
    }

    private void CountTry(ResilientCall call)
    {
        if (call.Tries++ > 0)
        {
            return;
        }

        lock (_budgetGate)
        {
            _budget = _budget.At(Options, Now).AfterCall(Options);
        }
    }

    private ModelException TurnAway(string model, BreakerEntry entry) => entry.Left is { } left
        ? TurnAway(model, "breaker-open", $"too many calls failed, and none is sent for {Seconds(left)}", left)
        : TurnAway(model, "breaker-probing", "too many calls failed, and a few are trying whether it answers again");

    private ModelException TurnAway(string model, string reason, string detail, TimeSpan? retryAfter = null)
    {
        _metrics.TurnedAway(Provider, model, reason);
        return new ModelException(ModelFault.Overloaded, Provider, model, detail) { RetryAfter = retryAfter };
    }

    private int RetriesLeft(TimeSpan now)
    {
        lock (_budgetGate)
        {
            return (int)(_budget.At(Options, now).Parts / RetryBudget.One);
        }
    }

    private ModelBreaker Breaker(string model) => _breakers.GetOrAdd(model, static (name, options) => new ModelBreaker(name, options), Options);
}
