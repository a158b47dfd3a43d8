using Witan.Boards.Deliberation.Constraints;
using Witan.Boards.Deliberation.Counting;

namespace Witan.Boards.Board;

/// <summary>How a board is to deliberate; pinned when the run opens.</summary>
public sealed record BoardTerms
{
    /// <summary>The fewest experts of a panel.</summary>
    public const int ExpertsMin = 3;

    /// <summary>The most experts of a panel.</summary>
    public const int ExpertsMax = 5;

    /// <summary>The rounds when nobody says otherwise: a blind one and at most two of debate; research found that more before the vote hurt.</summary>
    public const int RoundsDefault = 3;

    /// <summary>Gets how many experts sit on each panel, from <see cref="ExpertsMin"/> to <see cref="ExpertsMax"/>.</summary>
    public required int Experts { get; init; }

    /// <summary>Gets the most rounds, the blind one included, from 1 to 6.</summary>
    public required int Rounds { get; init; }

    /// <summary>Gets the name of the rule by which votes are counted.</summary>
    public required string Rule { get; init; }

    /// <summary>Finds the rule by which votes are counted; one that this program does not know is counted by the default.</summary>
    public CountingRule Counting() => CountingRules.Find(Rule).IsOk(out var found, out _) ? found : CountingRules.Default;

    /// <summary>Gets the share of the seats that must have voted under any rule, above 0 to 1; null when nobody set one, and then the rule that asks for a quorum has its default.</summary>
    public double? Quorum { get; init; }

    /// <summary>Gets whether what is decided can be taken back at little cost.</summary>
    public required bool IsReversible { get; init; }

    /// <summary>Gets whether the questions of the intake are put to a person; else what is open becomes an assumption.</summary>
    public required bool Asks { get; init; }

    /// <summary>Gets whether a person approves the sub-problems before any expert is asked.</summary>
    public required bool Approves { get; init; }

    /// <summary>Gets the codes of personas that sit on every panel.</summary>
    public required IReadOnlyList<string> Forced { get; init; }

    /// <summary>Gets the codes of personas that sit on no panel.</summary>
    public required IReadOnlyList<string> Excluded { get; init; }

    /// <summary>Gets the limits within which the decision has to stay.</summary>
    public required IReadOnlyList<Constraint> Constraints { get; init; }
}
