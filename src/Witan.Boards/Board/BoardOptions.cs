using Witan.Boards.Deliberation.Counting;
using Witan.Kernel.Identity;
using Witan.Runs.Guards;

namespace Witan.Boards.Board;

/// <summary>How a board is asked for.</summary>
public sealed record BoardOptions
{
    /// <summary>Gets the id that the run is to have; null for a new one.</summary>
    public RunId? Id { get; init; }

    /// <summary>Gets the seed of everything left to chance: in which order a mind reads the others' arguments.</summary>
    /// <value>1. Any whole number.</value>
    public long Seed { get; init; } = 1;

    /// <summary>Gets how many experts sit on each panel.</summary>
    /// <value>4. From 3 to 5.</value>
    public int Experts { get; init; } = 4;

    /// <summary>Gets the most rounds, the blind one included.</summary>
    /// <value>3. From 1 to 6.</value>
    public int Rounds { get; init; } = BoardTerms.RoundsDefault;

    /// <summary>Gets the name of the rule by which votes are counted.</summary>
    public string Rule { get; init; } = CountingRules.Default.Name;

    /// <summary>Gets the share of the seats that must have voted under any rule.</summary>
    /// <value>Null: what the rule asks for. Above 0 to 1.</value>
    public double? Quorum { get; init; }

    /// <summary>Gets whether what is decided can be taken back at little cost.</summary>
    public bool IsReversible { get; init; } = true;

    /// <summary>Gets whether the questions of the intake are put to a person.</summary>
    public bool Asks { get; init; }

    /// <summary>Gets whether a person approves the parts.</summary>
    public bool Approves { get; init; }

    /// <summary>Gets the codes of personas that sit on every panel.</summary>
    public IReadOnlyList<string> Forced { get; init; } = [];

    /// <summary>Gets the codes of personas that sit on no panel.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>Gets the limits within which the decision has to stay, a line each, such as <c>budget: at most 50 kEUR</c>.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>Gets the most that the run's calls may cost, in US dollars.</summary>
    /// <value>1.00. From 0.</value>
    public decimal CostUsd { get; init; } = new RunLimits().CostUsd;
}
