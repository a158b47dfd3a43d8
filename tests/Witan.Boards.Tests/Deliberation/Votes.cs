using Witan.Boards.Deliberation.Arguments;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Movement;

namespace Witan.Boards.Tests.Deliberation;

/// <summary>Short forms for ballots, arguments and debates: options are called a, b, c … in the order of their stances.</summary>
internal static class Votes
{
    public static IReadOnlyList<string> Options(int count) => [.. Enumerable.Range(0, count).Select(index => ((char)('a' + index)).ToString())];

    public static Ballot Ballot(string seat, int[] scores, double confidence = 0.8, int evidence = 0, double weight = 1) => new()
    {
        Seat = seat,
        Weight = weight,
        Lines = [.. scores.Select((score, index) => new BallotLine { Option = ((char)('a' + index)).ToString(), Score = score, Confidence = confidence, Evidence = evidence })],
    };

    /// <summary>Seats s1, s2 … with one stance each on the only option.</summary>
    public static IReadOnlyList<Ballot> OnOne(params int[] scores) => [.. scores.Select((score, index) => Ballot($"s{index + 1}", [score]))];

    public static Ballot Veto(this Ballot ballot, string option, string reason) =>
        ballot with { Lines = [.. ballot.Lines.Select(line => line.Option == option ? line with { Veto = reason } : line)] };

    public static Election Election(int options, params Ballot[] ballots) =>
        new() { Options = Options(options), Seats = [.. ballots.Select(ballot => ballot.Seat)], Ballots = ballots };

    public static Argument Argument(string id, string seat, string claim, string option = "a", bool isFor = true, string kind = "", params int[] lines) => new()
    {
        Id = id,
        Seat = seat,
        Option = option,
        IsFor = isFor,
        Claim = claim,
        Kind = kind,
        Evidence = [.. lines.Select(line => new CitedLine("plan.md", line))],
    };

    public static DebateHistory History(int options, params DebateRound[] rounds) => new()
    {
        Options = Options(options),
        Seats = [.. rounds.SelectMany(round => round.Ballots).Select(ballot => ballot.Seat).Distinct(StringComparer.Ordinal)],
        Rounds = rounds,
    };
}
