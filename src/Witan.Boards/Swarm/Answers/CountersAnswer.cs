namespace Witan.Boards.Swarm.Answers;

/// <summary>The rapid mind's counter-arguments.</summary>
public sealed record CountersAnswer
{
    /// <summary>Gets one per finding.</summary>
    public required IReadOnlyList<CounterArgument> Counters { get; init; }
}
