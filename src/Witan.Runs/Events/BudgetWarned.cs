using Witan.Runs.Journal;

namespace Witan.Runs.Events;

/// <summary>Most of the run's budget is spent or set aside. Said once for each limit.</summary>
public sealed record BudgetWarned : RunEvent
{
    /// <summary>Gets what is spent or set aside, in US dollars.</summary>
    public required decimal SpentUsd { get; init; }

    /// <summary>Gets the limit, in US dollars.</summary>
    public required decimal LimitUsd { get; init; }
}
