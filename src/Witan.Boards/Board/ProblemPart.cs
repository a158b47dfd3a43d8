namespace Witan.Boards.Board;

/// <summary>A part of the question that has a panel, a debate and a vote of its own.</summary>
public sealed record ProblemPart
{
    /// <summary>Gets the id: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the question of this part, in a sentence.</summary>
    public required string Goal { get; init; }

    /// <summary>Gets what one has to know about it.</summary>
    public required string Context { get; init; }

    /// <summary>Gets the ids of the parts whose results it needs.</summary>
    public required IReadOnlyList<string> DependsOn { get; init; }

    /// <summary>Gets the expertise that it needs, as tags of the personas' vocabulary.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Gets what can be decided, from the boldest to the most careful.</summary>
    public required IReadOnlyList<BoardOption> Options { get; init; }
}
