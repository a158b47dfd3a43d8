using Witan.Runs.Control;
using Witan.Runs.Events;

namespace Witan.Runs.Driving;

/// <summary>What a step said that a call cost, before it is journaled.</summary>
/// <param name="Call">The call.</param>
/// <param name="CostUsd">The price, in US dollars.</param>
/// <param name="Complete">Says what the call used; null when that was not said.</param>
/// <param name="Orphaned">Whether its answer is thrown away.</param>
internal sealed record Settlement(string Call, decimal CostUsd, Func<CallBill, CallBill>? Complete, bool Orphaned)
{
    /// <summary>Makes the event; null when the price was booked before.</summary>
    /// <param name="control">The run as it stands.</param>
    public CallSettled? On(RunControl control) => control.Budget.Find(Call) is { } open
        ? new CallSettled
        {
            Call = Call,
            CostUsd = CostUsd,
            Orphaned = Orphaned,
            CorrectsUsd = control.Budget.Open.ContainsKey(Call) ? null : open.Reserved.MaxUsd,
            Bill = Complete?.Invoke(open.Bill("settled")),
        }
        : null;
}
