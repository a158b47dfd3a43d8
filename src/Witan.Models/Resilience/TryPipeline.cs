using Polly;
using Polly.Retry;
using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>Builds what each call of one model goes through: retries, and within them the provider's gate.</summary>
internal static class TryPipeline
{
    /// <summary>Builds it.</summary>
    public static ResiliencePipeline<ModelTry> Build(ProviderGate gate, string model)
    {
        var builder = new ResiliencePipelineBuilder<ModelTry> { TimeProvider = gate.Time };
        if (gate.Options.RetriesMax > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<ModelTry>
            {
                MaxRetryAttempts = gate.Options.RetriesMax,
                ShouldHandle = args => ValueTask.FromResult(ShouldRetry(gate, model, args)),
                DelayGenerator = static args => ValueTask.FromResult<TimeSpan?>(ResilientCall.Of(args.Context).Wait),
            });
        }

        return builder.AddStrategy(_ => new GateStrategy(gate, model), new GateStrategyOptions()).Build();
    }

    // The rule decides once, here; the delay is fetched afterwards. It is asked after the last try too, and then answers no.
    private static bool ShouldRetry(ProviderGate gate, string model, RetryPredicateArguments<ModelTry> args)
    {
        var call = ResilientCall.Of(args.Context);
        if (args.Outcome.Exception is not ModelException fault || call.TurnedAway is not null)
        {
            return false;
        }

        var decision = gate.DecideRetry(model, fault, args.AttemptNumber, call.Left);
        call.Wait = decision.Wait ?? TimeSpan.Zero;
        return decision.Wait is not null;
    }
}
