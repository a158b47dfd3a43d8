using Witan.Boards.Deliberation.Arguments;

namespace Witan.Boards.Deliberation.Blindness;

/// <summary>An argument of others, as one reader sees it: without names, and with those merged that say the same.</summary>
public sealed record PeerArgument
{
    /// <summary>Gets the label by which the reader may name it, such as <c>P1</c>; it tells nothing about who said it.</summary>
    public required string Label { get; init; }

    /// <summary>Gets the ids of what was merged; for the record, not for the reader.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets whether it speaks for the option.</summary>
    public required bool IsFor { get; init; }

    /// <summary>Gets the claim in each wording that was used, names masked.</summary>
    public required IReadOnlyList<string> Claims { get; init; }

    /// <summary>Gets the lines that any of them cites.</summary>
    public required IReadOnlyList<CitedLine> Evidence { get; init; }

    /// <summary>Gets how many other seats said it; null when numbers are hidden.</summary>
    public required int? Seats { get; init; }

    /// <summary>Gets how many said it, as the reader is told; null when numbers are hidden.</summary>
    public string? Support => Seats switch
    {
        null => null,
        1 => "1 seat",
        var seats => $"{seats} seats",
    };
}
