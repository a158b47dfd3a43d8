using Microsoft.Extensions.AI;
using Witan.Models.Faults;
using Witan.Models.Prices;

namespace Witan.Testing.Models;

/// <summary>A model that charges for what it does, by its own count, and fails as its script says. It answers with what another mind answers, or with a word.</summary>
/// <param name="price">What it charges.</param>
/// <param name="mind">Who thinks for it; null for nobody.</param>
/// <param name="script">What becomes of each call by its number, from 1; null when all are answered.</param>
public sealed class PaidModel(ModelPrice price, IChatClient? mind = null, Func<int, PaidCall>? script = null) : IChatClient
{
    private readonly Lock _gate = new();
    private int _calls;
    private decimal _billed;

    /// <summary>Gets how many calls reached it.</summary>
    public int Calls => _calls;

    /// <summary>Gets what it charged in all, in US dollars, each call rounded up to a millionth.</summary>
    public decimal BilledUsd
    {
        get
        {
            lock (_gate)
            {
                return _billed;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = (script ?? (_ => new PaidCall())).Invoke(Interlocked.Increment(ref _calls));
        if (call.Takes is { } takes)
        {
            await takes(cancellationToken);
        }

        if (call.IsBilled)
        {
            lock (_gate)
            {
                _billed += Usd.RoundUp(price.Cost(call.Tokens));
            }
        }

        if (call.Fault is { } fault)
        {
            throw new ModelException(fault, "paid", "model", "as the script says") { MayBeBilled = call.IsBilled };
        }

        var answer = mind is null ? new ChatResponse(new ChatMessage(ChatRole.Assistant, call.Text)) : await mind.GetResponseAsync(messages, options, cancellationToken);
        answer.Usage = UsageCounts.Write(call.Tokens);
        answer.ModelId = "model";
        answer.FinishReason = call.Ends;
        return answer;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
