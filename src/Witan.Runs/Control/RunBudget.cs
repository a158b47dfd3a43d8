using System.Collections.Immutable;
using Witan.Runs.Events;

namespace Witan.Runs.Control;

/// <summary>What a run's calls cost and may still cost. The fold of its reservations.</summary>
public sealed record RunBudget
{
    /// <summary>Gets a budget of which nothing is used.</summary>
    public static RunBudget Unused { get; } = new();

    /// <summary>Gets what is settled, in US dollars.</summary>
    public decimal SettledUsd { get; init; }

    /// <summary>Gets the most that calls without a settlement may cost, in US dollars, by call.</summary>
    /// <remarks>After a crash these calls count as spent: whether they were made is not known.</remarks>
    public ImmutableDictionary<string, decimal> Open { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Gets the sum of <see cref="Open"/>, in US dollars.</summary>
    public decimal OpenUsd { get; init; }

    /// <summary>Gets what counts as spent: settled and open.</summary>
    public decimal SpentUsd => SettledUsd + OpenUsd;

    /// <summary>Gets how many calls were reserved, by step; a step that is tried again reserves anew.</summary>
    public ImmutableDictionary<string, int> CallsOfStep { get; init; } = ImmutableDictionary<string, int>.Empty;

    internal RunBudget Reserve(CallReserved reserved) => this with
    {
        Open = Open.SetItem(reserved.Call, reserved.MaxUsd),
        OpenUsd = OpenUsd + reserved.MaxUsd,
        CallsOfStep = CallsOfStep.SetItem(reserved.Step, CallsOfStep.GetValueOrDefault(reserved.Step) + 1),
    };

    /// <summary>Settles a call once; a second settlement of the same call changes nothing.</summary>
    internal RunBudget Settle(CallSettled settled) => Open.TryGetValue(settled.Call, out var reserved)
        ? this with { Open = Open.Remove(settled.Call), OpenUsd = OpenUsd - reserved, SettledUsd = SettledUsd + settled.CostUsd }
        : this;
}
