using Polly;
using Witan.Models.Faults;

namespace Witan.Models.Resilience;

/// <summary>Asks the provider's gate for a place before each try. It stands inside the retries, so that nobody holds a place while waiting to try again.</summary>
internal sealed class GateStrategy(ProviderGate gate, string model) : ResilienceStrategy<ModelTry>
{
    /// <inheritdoc/>
    protected override async ValueTask<Outcome<ModelTry>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<ModelTry>>> callback, ResilienceContext context, TState state)
    {
        var call = ResilientCall.Of(context);
        var entry = await AdmitAsync(call, context.CancellationToken);
        if (entry.Exception is { } refusal)
        {
            call.TurnedAway = refusal as ModelException;
            return Outcome.FromException<ModelTry>(refusal);
        }

        var admission = call.Admission = entry.Result!;
        var began = false;
        try
        {
            var outcome = await callback(context, state);
            began = outcome.Exception is null;
            return outcome;
        }
        finally
        {
            if (!began)
            {
                // The try has ended it with its verdict; unless the caller broke off before the try began.
                admission.End(TryVerdict.None);
            }
        }
    }

    private async ValueTask<Outcome<Admission>> AdmitAsync(ResilientCall call, CancellationToken cancellationToken)
    {
        try
        {
            return Outcome.FromResult(await gate.AdmitAsync(model, call, cancellationToken));
        }
        catch (Exception error) when (error is ModelException or OperationCanceledException)
        {
            return Outcome.FromException<Admission>(error);
        }
    }
}
