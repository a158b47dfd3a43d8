using Witan.Boards.Board;

namespace Witan.Boards.Records.Board;

/// <summary>Something that a seat said for or against an option.</summary>
public sealed record RecordedArgument
{
    /// <summary>Gets the id, unique in its part.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the round in which it was said.</summary>
    public required int Round { get; init; }

    /// <summary>Gets the seat's code.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets whether it speaks for the option; else against it.</summary>
    public required bool IsFor { get; init; }

    /// <summary>Gets what is claimed, in the seat's own words.</summary>
    public required string Claim { get; init; }

    /// <summary>Gets the lines that it rests on, quoted; empty when no source was given.</summary>
    public required IReadOnlyList<EvidenceQuote> Evidence { get; init; }

    /// <summary>Gets the figures in it that stand nowhere in what the board was given.</summary>
    public required IReadOnlyList<string> FiguresNotFound { get; init; }

    /// <summary>Gets the id of the first argument that says the same; null when it is the first.</summary>
    public required string? SameAs { get; init; }
}
