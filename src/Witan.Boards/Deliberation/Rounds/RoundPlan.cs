using Witan.Kernel.Results;

namespace Witan.Boards.Deliberation.Rounds;

/// <summary>Which rounds a debate is to have. Immutable.</summary>
/// <remarks>
/// A maximum of N is N rounds. One explores; two explore and converge; from three on a third each explores, challenges
/// and converges: of four the challenge gets the odd round, of five the exploration, too.
/// </remarks>
public sealed record RoundPlan
{
    /// <summary>The most rounds.</summary>
    public const int RoundsMax = 6;

    private RoundPlan(IReadOnlyList<RoundPhase> phases) => Phases = phases;

    /// <summary>Gets what each round is for, if nothing ends the debate before.</summary>
    public IReadOnlyList<RoundPhase> Phases { get; }

    /// <summary>Plans.</summary>
    /// <param name="roundsMax">The most rounds, from 1 to <see cref="RoundsMax"/>.</param>
    /// <returns>The plan, or a refusal that names the range.</returns>
    public static Result<RoundPlan> For(int roundsMax)
    {
        if (roundsMax is < 1 or > RoundsMax)
        {
            return new InvalidInput($"A debate of {roundsMax} rounds was asked for; choose from 1 to {RoundsMax}.");
        }

        var converging = roundsMax == 2 ? 1 : roundsMax / 3;
        var exploring = roundsMax <= 2 ? 1 : (roundsMax + 1) / 3;
        return new RoundPlan(
        [
            .. Enumerable.Repeat(RoundPhase.Explore, exploring),
            .. Enumerable.Repeat(RoundPhase.Challenge, roundsMax - exploring - converging),
            .. Enumerable.Repeat(RoundPhase.Converge, converging),
        ]);
    }
}
