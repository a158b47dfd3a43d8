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

    /// <summary>Gets the calls without a settlement, by id. The most that each may cost counts as spent.</summary>
    public ImmutableDictionary<string, OpenCall> Open { get; init; } = ImmutableDictionary<string, OpenCall>.Empty;

    /// <summary>Gets the calls that nobody knows the end of, by id; the most that each could cost is settled. A price that comes late after all takes its place.</summary>
    public ImmutableDictionary<string, OpenCall> Unconfirmed { get; init; } = ImmutableDictionary<string, OpenCall>.Empty;

    /// <summary>Gets the limit, in US dollars, for which it was said that most of it is used; null when none.</summary>
    public decimal? WarnedOfUsd { get; init; }

    /// <summary>Gets the sum of <see cref="Open"/>, in US dollars.</summary>
    public decimal OpenUsd { get; init; }

    /// <summary>Gets what counts as spent: settled and open.</summary>
    public decimal SpentUsd => SettledUsd + OpenUsd;

    /// <summary>Gets how many calls were reserved, by step; a step that is tried again reserves anew.</summary>
    public ImmutableDictionary<string, int> CallsOfStep { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Finds a call whose price can still be booked; null when there is none.</summary>
    /// <param name="call">The call.</param>
    public OpenCall? Find(string call) => Open.GetValueOrDefault(call) ?? Unconfirmed.GetValueOrDefault(call);

    /// <summary>Settles calls of which nobody may ever tell the end, at the most that was set aside.</summary>
    /// <param name="limit">At most this many, in the order of their ids.</param>
    public IReadOnlyList<CallSettled> TakeForLost(int limit) =>
        [.. Open.Values.OrderBy(call => call.Reserved.Call, StringComparer.Ordinal).Take(limit).Select(call => call.Unconfirmed())];

    internal RunBudget Reserve(CallReserved reserved, DateTimeOffset at) => this with
    {
        Open = Open.SetItem(reserved.Call, new OpenCall(reserved, at)),
        OpenUsd = OpenUsd + reserved.MaxUsd,
        CallsOfStep = CallsOfStep.SetItem(reserved.Step, CallsOfStep.GetValueOrDefault(reserved.Step) + 1),
    };

    /// <summary>Settles a call once; a second settlement of the same call changes nothing, unless the first was a guess.</summary>
    internal RunBudget Settle(CallSettled settled)
    {
        if (Open.TryGetValue(settled.Call, out var open))
        {
            return this with
            {
                Open = Open.Remove(settled.Call),
                OpenUsd = OpenUsd - open.Reserved.MaxUsd,
                SettledUsd = SettledUsd + settled.CostUsd,
                Unconfirmed = settled.Unconfirmed ? Unconfirmed.SetItem(settled.Call, open) : Unconfirmed,
            };
        }

        return !settled.Unconfirmed && Unconfirmed.TryGetValue(settled.Call, out var guessed)
            ? this with { Unconfirmed = Unconfirmed.Remove(settled.Call), SettledUsd = SettledUsd - guessed.Reserved.MaxUsd + settled.CostUsd }
            : this;
    }
}
