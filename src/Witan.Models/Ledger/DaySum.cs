namespace Witan.Models.Ledger;

/// <summary>What a tenant's calls of one day cost and may still cost.</summary>
/// <param name="ReservedMicroUsd">Set aside for calls that are not settled, in millionths of a US dollar.</param>
/// <param name="SpentMicroUsd">Settled, in millionths of a US dollar.</param>
public sealed record DaySum(long ReservedMicroUsd, long SpentMicroUsd);
