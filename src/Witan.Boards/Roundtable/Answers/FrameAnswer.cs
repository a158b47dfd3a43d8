using Witan.Boards.Board;

namespace Witan.Boards.Roundtable.Answers;

/// <summary>The matter before it was checked.</summary>
public sealed record FrameAnswer
{
    /// <summary>Gets what is to be decided, as a question.</summary>
    public required string Question { get; init; }

    /// <summary>Gets what one has to know about it.</summary>
    public required string Context { get; init; }

    /// <summary>Gets the agenda, in order.</summary>
    public required IReadOnlyList<string> Agenda { get; init; }

    /// <summary>Gets what can be decided, from the boldest to the most careful.</summary>
    public required IReadOnlyList<BoardOption> Options { get; init; }

    /// <summary>Gets the subjects that it touches, as tags of the vocabulary.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Gets why this is the matter, in a sentence.</summary>
    public required string Reason { get; init; }
}
