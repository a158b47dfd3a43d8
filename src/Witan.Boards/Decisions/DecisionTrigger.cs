using Witan.Boards.Decisions.Triggers;
using Witan.Kernel.Identity;

namespace Witan.Boards.Decisions;

/// <summary>A trigger of a decision, and where it stands.</summary>
public sealed record DecisionTrigger
{
    /// <summary>Gets the decision.</summary>
    public required string DecisionId { get; init; }

    /// <summary>Gets the number in the decision, from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Gets whose the decision is.</summary>
    public required UserId Owner { get; init; }

    /// <summary>Gets the condition.</summary>
    public required TriggerSpec Spec { get; init; }

    /// <summary>Gets what it remembers, its colour among it.</summary>
    public required TriggerMemory Memory { get; init; }

    /// <summary>Gets since when it is watched; null when it is not.</summary>
    public DateTimeOffset? WatchedSince { get; init; }

    /// <summary>Gets when it fired; null when it has not.</summary>
    public DateTimeOffset? FiredAt { get; init; }

    /// <summary>Gets when somebody answered its firing: confirmed the decision, or had it deliberated again; null when nobody has.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
