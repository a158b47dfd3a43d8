using Witan.Boards.Deliberation.Counting;

namespace Witan.Boards.Deliberation.Conformity;

/// <summary>What a debate did: the blind vote beside the last one.</summary>
public sealed record DebateEffect
{
    /// <summary>Gets what won the blind vote; null when nothing did.</summary>
    public required string? BaselineWinner { get; init; }

    /// <summary>Gets how far the blind vote agreed on the option in front.</summary>
    public required AgreementLabel BaselineLabel { get; init; }

    /// <summary>Gets what won in the end; null when nothing did.</summary>
    public required string? FinalWinner { get; init; }

    /// <summary>Gets how far the board agreed in the end.</summary>
    public required AgreementLabel FinalLabel { get; init; }

    /// <summary>Gets how many stances turned.</summary>
    public required int Flips { get; init; }

    /// <summary>Gets how many of them went over to the majority on no ground.</summary>
    public required int ConformingFlips { get; init; }

    /// <summary>Gets the share of the flips that were conforming, from 0 to 1.</summary>
    public double ConformityRate => Flips == 0 ? 0 : (double)ConformingFlips / Flips;

    /// <summary>Gets whether the debate changed the result.</summary>
    public bool ChangedResult => BaselineWinner != FinalWinner;

    /// <summary>Gets the answer as a reader is told.</summary>
    public string Says => $"Debate changed the result: {(ChangedResult ? "yes" : "no")}.";

    /// <summary>Compares.</summary>
    /// <param name="baseline">The count of the blind vote.</param>
    /// <param name="final">The count of the last one.</param>
    /// <param name="rounds">What turned in each round after the first.</param>
    public static DebateEffect Of(VoteCount baseline, VoteCount final, IReadOnlyList<FlipReport> rounds)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(final);
        ArgumentNullException.ThrowIfNull(rounds);
        return new DebateEffect
        {
            BaselineWinner = baseline.Winner,
            BaselineLabel = baseline.Leader.Label,
            FinalWinner = final.Winner,
            FinalLabel = final.Leader.Label,
            Flips = rounds.Sum(round => round.Flips.Count),
            ConformingFlips = rounds.Sum(round => round.Conforming),
        };
    }
}
