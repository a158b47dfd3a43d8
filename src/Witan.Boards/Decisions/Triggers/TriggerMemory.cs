namespace Witan.Boards.Decisions.Triggers;

/// <summary>What a trigger remembers between two observations: a fold of all of them, in the order of their own times.</summary>
public sealed record TriggerMemory
{
    /// <summary>Gets the memory of a trigger that has seen nothing: green.</summary>
    public static TriggerMemory Empty { get; } = new() { State = TriggerState.Green };

    /// <summary>Gets the colour.</summary>
    public required TriggerState State { get; init; }

    /// <summary>Gets the time of the observation that gave it this colour; null at first.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Gets the time of the last observation; null before any.</summary>
    public DateTimeOffset? LastAt { get; init; }

    /// <summary>Gets the source of the last observation; null before any.</summary>
    public string? LastSource { get; init; }

    /// <summary>Gets the value of the last observation; null before any.</summary>
    public double? LastValue { get; init; }

    /// <summary>Gets the streak that the last observation belongs to; null when it belongs to none.</summary>
    public TriggerStreak? Streak { get; init; }

    /// <summary>Gets the time of the observation that first made it red; null when none did.</summary>
    public DateTimeOffset? FirstRed { get; init; }
}
