using System.Globalization;
using Witan.Boards.Deliberation.Counting;

namespace Witan.Boards.Deliberation.Ballots;

/// <summary>A question that is put to the vote: the options, who may vote, and who did.</summary>
public sealed record Election
{
    /// <summary>The most options of one vote.</summary>
    public const int OptionsMax = 12;

    /// <summary>The most seats of one vote.</summary>
    public const int SeatsMax = 24;

    /// <summary>The share of the seats that must have voted, when nobody says another: three of five, two of three.</summary>
    public const double QuorumDefault = 0.6;

    /// <summary>Gets the options' ids, from the boldest to the most careful.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Gets the seats that may vote.</summary>
    public required IReadOnlyList<string> Seats { get; init; }

    /// <summary>Gets the ballots, at most one of each seat.</summary>
    public required IReadOnlyList<Ballot> Ballots { get; init; }

    /// <summary>Gets whether what is decided can be taken back at little cost: a door that opens both ways.</summary>
    public bool IsReversible { get; init; } = true;

    /// <summary>Gets the share of the seats that must have voted, from 0 to 1.</summary>
    public double Quorum { get; init; } = QuorumDefault;

    /// <summary>Gets whether the quorum holds under every rule, since somebody set one; else under the rule that asks for one.</summary>
    public bool HoldsQuorum { get; init; }

    /// <summary>Gets the seats that gave no ballot.</summary>
    public IReadOnlyList<string> Absent => [.. Seats.Except(Ballots.Select(ballot => ballot.Seat), StringComparer.Ordinal)];

    /// <summary>Says that too few seats voted; null when enough did.</summary>
    internal string? QuorumObstacle() => AgreementRule.Reaches((double)Ballots.Count / Seats.Count, Quorum)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{Ballots.Count} of {Seats.Count} seats voted; the quorum is {Quorum * 100:0.#} %.");

    /// <summary>Says what is wrong with it; null when nothing is.</summary>
    public string? Fault()
    {
        if (Options.Count is 0 or > OptionsMax || Options.Distinct(StringComparer.Ordinal).Count() < Options.Count)
        {
            return $"A vote has 1 to {OptionsMax} options, each once; {Options.Count} were given.";
        }

        if (Seats.Count is 0 or > SeatsMax || Seats.Distinct(StringComparer.Ordinal).Count() < Seats.Count)
        {
            return $"A vote has 1 to {SeatsMax} seats, each once; {Seats.Count} were given.";
        }

        if (!(Quorum is >= 0 and <= 1))
        {
            return "The quorum is a share of the seats, from 0 to 1.";
        }

        return Ballots.Select(FaultOf).FirstOrDefault(fault => fault is not null);
    }

    private string? FaultOf(Ballot ballot) =>
        !Seats.Contains(ballot.Seat, StringComparer.Ordinal) ? $"{ballot.Seat} has no seat in this vote."
        : Ballots.Count(other => other.Seat == ballot.Seat) > 1 ? $"{ballot.Seat} voted twice."
        : ballot.Lines.FirstOrDefault(line => !Options.Contains(line.Option, StringComparer.Ordinal)) is { } stray ? $"{ballot.Seat} voted on {stray.Option}, which is no option here."
        : ballot.Fault();
}
