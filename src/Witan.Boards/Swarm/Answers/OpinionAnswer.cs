namespace Witan.Boards.Swarm.Answers;

/// <summary>A mind's opinion on the options.</summary>
public sealed record OpinionAnswer
{
    /// <summary>Gets the stances, one per option.</summary>
    public required IReadOnlyList<Deliberation.Stance> Stances { get; init; }

    /// <summary>Gets why, in one or two sentences.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the condition under which this mind would approve; asked for at the end only.</summary>
    public string? ConditionOfApproval { get; init; }
}
