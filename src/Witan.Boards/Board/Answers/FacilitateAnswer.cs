namespace Witan.Boards.Board.Answers;

/// <summary>How the facilitator puts a round to the board.</summary>
public sealed record FacilitateAnswer
{
    /// <summary>Gets the codes of those who are to speak.</summary>
    public required IReadOnlyList<string> Speakers { get; init; }

    /// <summary>Gets the question, in one or two sentences.</summary>
    public required string Question { get; init; }

    /// <summary>Gets what to try when the board is stuck; null when it is not.</summary>
    public string? Guidance { get; init; }
}
