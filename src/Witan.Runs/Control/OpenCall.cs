using Witan.Runs.Events;

namespace Witan.Runs.Control;

/// <summary>Money set aside for a call whose price is not known yet.</summary>
/// <param name="Reserved">The reservation.</param>
/// <param name="At">When it was made.</param>
public sealed record OpenCall(CallReserved Reserved, DateTimeOffset At)
{
    /// <summary>Takes the most for the price: whoever made the call is gone, and whether it was made is not known.</summary>
    public CallSettled Unconfirmed() => new()
    {
        Call = Reserved.Call,
        CostUsd = Reserved.MaxUsd,
        Orphaned = true,
        Unconfirmed = true,
        Bill = Reserved.Model is null ? null : Bill(CallBill.Unconfirmed),
    };

    /// <summary>Begins a bill.</summary>
    /// <param name="outcome">How the call ended.</param>
    public CallBill Bill(string outcome) => new()
    {
        Step = Reserved.Step,
        Persona = Reserved.Persona,
        Round = Reserved.Round,
        Provider = Reserved.Provider ?? string.Empty,
        Model = Reserved.Model ?? string.Empty,
        Outcome = outcome,
        ReservedUsd = Reserved.MaxUsd,
        ReservedAt = At,
    };
}
