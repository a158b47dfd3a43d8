namespace Witan.Boards.Board.Answers;

/// <summary>The parts of a question.</summary>
public sealed record DecomposeAnswer
{
    /// <summary>Gets the parts, 1 to 5.</summary>
    public required IReadOnlyList<ProblemPart> Parts { get; init; }

    /// <summary>Gets why so, in a sentence.</summary>
    public required string Reason { get; init; }
}
