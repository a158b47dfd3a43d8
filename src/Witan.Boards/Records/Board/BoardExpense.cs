namespace Witan.Boards.Records.Board;

/// <summary>What the deliberation took, counted over the answers that stand in its journal.</summary>
/// <remarks>An answer that was refused counts with the one that was taken in its place. Where no answer was taken, what it cost stands in the ledger alone.</remarks>
public sealed record BoardExpense
{
    /// <summary>Gets how many steps brought a result.</summary>
    public required int Steps { get; init; }

    /// <summary>Gets how many brought none.</summary>
    public required int StepsAbsent { get; init; }

    /// <summary>Gets how many answers of a mind there are.</summary>
    public required int Calls { get; init; }

    /// <summary>Gets tokens read; 0 for the built-in analyst, which has none.</summary>
    public required long InputTokens { get; init; }

    /// <summary>Gets tokens written.</summary>
    public required long OutputTokens { get; init; }

    /// <summary>Gets the price in US dollars.</summary>
    public required decimal CostUsd { get; init; }

    /// <summary>Gets the same for each kind of step.</summary>
    public required IReadOnlyList<CallShare> ByStep { get; init; }

    /// <summary>Gets the same for each seat, moderator and the facilitator.</summary>
    public required IReadOnlyList<CallShare> BySeat { get; init; }

    /// <summary>Gets the seed of everything left to chance.</summary>
    public required long Seed { get; init; }

    /// <summary>Gets the hash of the protocol and its instructions.</summary>
    public required string DefinitionHash { get; init; }
}
