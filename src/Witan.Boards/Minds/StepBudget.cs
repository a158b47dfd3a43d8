using System.Globalization;
using Witan.Models.Calls;
using Witan.Runs.Driving;

namespace Witan.Boards.Minds;

/// <summary>The budget of a step's calls: the run's own, the tenant's day behind it, and the cap of a single call.</summary>
/// <param name="scope">The step's share of the run.</param>
/// <param name="persona">Who is to answer.</param>
/// <param name="round">The round, from 1; null outside of rounds.</param>
/// <param name="callUsd">The most that one call may cost, in US dollars.</param>
public sealed class StepBudget(IStepScope scope, string persona, int? round, decimal callUsd) : ICallBudget
{
    /// <inheritdoc/>
    /// <exception cref="BudgetExceededException">It does not fit one of the three.</exception>
    public Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.MaxUsd > callUsd)
        {
            throw new BudgetExceededException(string.Create(
                CultureInfo.InvariantCulture, $"A call of {request.Provider}/{request.Model} may cost {request.MaxUsd:0.00####} USD, and a call may cost {callUsd:0.00####} USD at most."));
        }

        return scope.ReserveAsync(
            new CallClaim(request.MaxUsd) { Provider = request.Provider, Model = request.Model, Persona = persona, Round = round }, cancellationToken);
    }

    /// <inheritdoc/>
    public void Settle(string call, CallUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        scope.Settle(call, use.CostUsd, bill => bill with
        {
            Provider = use.Provider,
            Model = use.Model,
            InputTokens = use.InputTokens,
            OutputTokens = use.OutputTokens,
            CacheReadTokens = use.CacheReadTokens,
            CacheWriteTokens = use.CacheWriteTokens,
            LatencyMs = use.LatencyMs,
            FromCache = use.FromCache,
            Outcome = use.Outcome,
        });
    }
}
