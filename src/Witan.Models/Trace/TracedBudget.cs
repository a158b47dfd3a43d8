using Witan.Models.Calls;

namespace Witan.Models.Trace;

/// <summary>Hears what is settled for one call: each repeat of it, and what was broken off. For one call, by one thread at a time.</summary>
/// <param name="inner">The budget.</param>
internal sealed class TracedBudget(ICallBudget inner) : ICallBudget
{
    private readonly List<CallUse> _settled = [];

    /// <summary>Gets what was settled.</summary>
    public IReadOnlyList<CallUse> Settled => _settled;

    /// <summary>Gets whether there was no money.</summary>
    public bool WasRefused { get; private set; }

    /// <inheritdoc/>
    public async Task<string> ReserveAsync(CallEstimate request, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.ReserveAsync(request, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            WasRefused = true;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Settle(string call, CallUse use)
    {
        _settled.Add(use);
        inner.Settle(call, use);
    }
}
