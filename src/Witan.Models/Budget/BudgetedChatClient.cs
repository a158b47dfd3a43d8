using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Witan.Models.Calls;
using Witan.Models.Faults;
using Witan.Models.Prices;

namespace Witan.Models.Budget;

/// <summary>Sets the most aside that a call may cost before it is made, and settles what it did cost, whatever became of it.</summary>
/// <remarks>Safe to share. Whoever asks brings the budget in its <see cref="ModelCall"/>; a model that costs something is never called without one.</remarks>
/// <param name="inner">What answers.</param>
/// <param name="provider">The provider, as it is configured.</param>
/// <param name="model">The model.</param>
/// <param name="price">What the model costs.</param>
/// <param name="limits">The bounds.</param>
/// <param name="time">The clock.</param>
public sealed class BudgetedChatClient(IChatClient inner, string provider, string model, ModelPrice price, BudgetOptions limits, TimeProvider time)
    : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer; what it cost all the same is settled.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        for (var repeats = 0; ; repeats++)
        {
            await using var account = await OpenAsync(asked, options, cancellationToken);
            try
            {
                var response = await base.GetResponseAsync(asked, account.Options, cancellationToken);
                account.Answered(response);
                return response;
            }
            catch (ModelException fault)
            {
                account.Failed(fault);
                if (!(fault is { MayBeBilled: true, IsTransient: true } && repeats < limits.RepeatsMax))
                {
                    throw;
                }
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ModelException">The model did not answer; what it cost all the same is settled.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        await using var account = await OpenAsync(asked, options, cancellationToken);
        var updates = new List<ChatResponseUpdate>();
        await using var stream = base.GetStreamingResponseAsync(asked, account.Options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(stream, account))
        {
            updates.Add(stream.Current);
            yield return stream.Current;
        }

        account.Answered(updates.ToChatResponse());
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<ChatResponseUpdate> stream, CallAccount account)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (ModelException fault)
        {
            account.Failed(fault);
            throw;
        }
    }

    private async Task<CallAccount> OpenAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? asked, CancellationToken cancellationToken)
    {
        var bounded = asked?.Clone() ?? new ChatOptions();
        bounded.MaxOutputTokens ??= limits.OutputMax;
        var inputMax = CallSize.InputMax(messages, bounded);
        if (inputMax > price.InputMax)
        {
            throw new ModelException(ModelFault.ContextTooLong, provider, model, $"the request may be {inputMax:N0} tokens, and its price is known up to {price.InputMax:N0}");
        }

        var estimate = new CallEstimate(provider, model, Usd.RoundUp(price.CostAtMost(inputMax, bounded.MaxOutputTokens.Value)));
        var call = ModelCall.Of(bounded);
        var budget = call?.Budget;
        if (budget is null && estimate.MaxUsd > 0)
        {
            throw new InvalidOperationException($"{provider}/{model} costs money, and nobody brought a budget for the call.");
        }

        var id = budget is null ? null : await budget.ReserveAsync(estimate, cancellationToken);
        var sending = new SendMark();
        (call is null ? null : call with { Sending = sending })?.PutInto(bounded);
        return new CallAccount(budget, id, estimate, price, bounded, time) { Sending = sending };
    }
}
