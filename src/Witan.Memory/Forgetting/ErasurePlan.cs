namespace Witan.Memory.Forgetting;

/// <summary>What an erasure takes away: the same list whether it is only tried or done.</summary>
public sealed record ErasurePlan
{
    /// <summary>Gets the ids of the memories, those of whole episodes among them, sorted.</summary>
    public required IReadOnlyList<string> Memories { get; init; }

    /// <summary>Gets the ids of the episodes that go with all they hold, those that go on among them, sorted.</summary>
    public required IReadOnlyList<string> Episodes { get; init; }

    /// <summary>Gets the ids of memories that a hold keeps, sorted.</summary>
    public required IReadOnlyList<string> Held { get; init; }

    /// <summary>Gets the ids of memories that only hold the subject's name and stay, sorted.</summary>
    public required IReadOnlyList<string> Mentions { get; init; }

    /// <summary>Gets the runs that episodes tell of: their journals are not the memory's and keep what was said in them.</summary>
    public required IReadOnlyList<string> Runs { get; init; }
}
