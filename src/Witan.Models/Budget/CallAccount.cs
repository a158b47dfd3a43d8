using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Prices;

namespace Witan.Models.Budget;

/// <summary>One call's money from its reservation to its settlement. Whoever leaves it without a word settles the most that was set aside.</summary>
internal sealed class CallAccount(ICallBudget? budget, string? id, CallEstimate estimate, ModelPrice price, ChatOptions options, TimeProvider time) : IAsyncDisposable
{
    private readonly long _began = time.GetTimestamp();
    private bool _settled;

    /// <summary>Gets what says whether the call was sent.</summary>
    public required SendMark Sending { get; init; }

    /// <summary>Gets the options to call with: the output is bounded.</summary>
    public ChatOptions Options => options;

    /// <summary>Settles an answer, and puts into it what it cost.</summary>
    public void Answered(ChatResponse response)
    {
        var use = AnswerMarks.IsCached(response) ? Use(CallOutcomes.Answered, null) with { FromCache = true } : Priced(CallOutcomes.Answered, response.Usage);
        AnswerMarks.PutUse(response, use);
        Settle(use);
    }

    /// <summary>Settles a failure: nothing, what was used, or the most when that is not known.</summary>
    public void Failed(ModelException fault)
    {
        var outcome = CallOutcomes.Of(fault.Fault);
        var use = fault switch
        {
            // What a broken stream had told by then is not the whole bill.
            { MayBeBilled: true } => Use(CallOutcomes.Unconfirmed, null) with { CostUsd = estimate.MaxUsd },
            { Usage: not null } => Priced(outcome, fault.Usage),
            _ => Use(outcome, null),
        };
        fault.Use = use;
        Settle(use);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (!_settled)
        {
            // Broken off: how far the model got, and what it will be paid for, is not known, unless it never got the call.
            Settle(Sending.TryWithdraw() ? Use(CallOutcomes.Cancelled, null) : Use(CallOutcomes.Unconfirmed, null) with { CostUsd = estimate.MaxUsd });
        }

        return ValueTask.CompletedTask;
    }

    private CallUse Priced(string outcome, UsageDetails? usage) => UsageCounts.Read(usage) is { } tokens
        ? Use(outcome, tokens) with { CostUsd = Usd.RoundUp(price.Cost(tokens)) }
        : Use(CallOutcomes.Unconfirmed, null) with { CostUsd = estimate.MaxUsd };

    private CallUse Use(string outcome, TokenCounts? tokens) => new()
    {
        Provider = estimate.Provider,
        Model = estimate.Model,
        InputTokens = tokens?.Input ?? 0,
        OutputTokens = tokens?.Output ?? 0,
        CacheReadTokens = tokens?.CacheRead ?? 0,
        CacheWriteTokens = tokens?.CacheWrite ?? 0,
        ReservedUsd = estimate.MaxUsd,
        LatencyMs = (long)time.GetElapsedTime(_began).TotalMilliseconds,
        Outcome = outcome,
    };

    private void Settle(CallUse use)
    {
        if (_settled)
        {
            return;
        }

        _settled = true;
        if (id is not null)
        {
            budget!.Settle(id, use);
        }
    }
}
