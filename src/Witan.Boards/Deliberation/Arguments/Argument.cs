namespace Witan.Boards.Deliberation.Arguments;

/// <summary>One thing that one seat said for or against an option. Immutable.</summary>
public sealed record Argument
{
    /// <summary>The longest claim, in characters.</summary>
    public const int ClaimLengthMax = 2_000;

    /// <summary>The most lines that one argument cites.</summary>
    public const int EvidenceMax = 20;

    /// <summary>Gets the id, unique in its debate.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the seat's code.</summary>
    public required string Seat { get; init; }

    /// <summary>Gets the option's id.</summary>
    public required string Option { get; init; }

    /// <summary>Gets whether it speaks for the option; else against it.</summary>
    public required bool IsFor { get; init; }

    /// <summary>Gets what is claimed, in the seat's own words.</summary>
    public required string Claim { get; init; }

    /// <summary>Gets the lines that it rests on; empty when it rests on none.</summary>
    public IReadOnlyList<CitedLine> Evidence { get; init; } = [];

    /// <summary>Gets the key of what it is about, set by the mind, such as <c>risk/data-loss</c>; empty when the mind set none.</summary>
    /// <remarks>Arguments on the same side of the same option with the same key are the same argument in other words.</remarks>
    public string Kind { get; init; } = string.Empty;

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    public string? Fault() => this switch
    {
        { Id: null or "" } => "An argument has an id.",
        { Seat: null or "" } => $"Argument {Id} names no seat.",
        { Option: null or "" } => $"Argument {Id} names no option.",
        { Claim: null or { Length: 0 or > ClaimLengthMax } } => $"Argument {Id} has a claim of 1 to {ClaimLengthMax} characters.",
        { Evidence.Count: > EvidenceMax } => $"Argument {Id} cites {Evidence.Count} lines; the limit is {EvidenceMax}.",
        _ => null,
    };
}
