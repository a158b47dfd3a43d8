using Witan.Kernel.Results;
using Witan.Memory.Limits;
using Witan.Memory.Recall;

namespace Witan.Memory.Episodes;

/// <summary>How a piece of work ended.</summary>
/// <param name="Kind">Success, partial, failure or abstained.</param>
/// <param name="Reason">The verdict, or why it failed or was left.</param>
public sealed record EpisodeOutcome(MemoryOutcome Kind, string Reason)
{
    /// <summary>Gets what was done of it.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Gets what was left undone.</summary>
    public IReadOnlyList<string> Undone { get; init; } = [];

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    internal Refusal? FindFault()
    {
        if (Kind == MemoryOutcome.None)
        {
            return new InvalidInput("An episode ends in success, partial, failure or abstained. Name one of them.");
        }

        var items = Math.Max(Done.Count, Undone.Count);
        return items > MemoryLimits.OutcomeItemsMax
            ? new LimitExceeded("the list of what was done or left undone", MemoryLimits.OutcomeItemsMax, items, "entries", "Name the groups instead.")
            : TextLimits.Text("the reason of the outcome", Reason, MemoryLimits.ReasonLengthMax, "Say it shorter.")
                ?? Done.Concat(Undone).Select(item => TextLimits.Text("an entry of the outcome", item, MemoryLimits.ReasonLengthMax, "Say it shorter.")).FirstOrDefault(fault => fault is not null);
    }
}
