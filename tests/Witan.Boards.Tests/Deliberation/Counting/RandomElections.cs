using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Tests.Deliberation.Counting;

/// <summary>Votes by chance: one to seven seats, some of them absent, one to five options, some of them left out, few stances so that ties are common.</summary>
internal static class RandomElections
{
    public static Election Next(Random chance)
    {
        var options = Votes.Options(chance.Next(1, 6));
        var seats = Enumerable.Range(1, chance.Next(1, 8)).Select(number => $"s{number}").ToList();
        var coarse = chance.Next(2) == 0;
        return new Election
        {
            Options = options,
            Seats = seats,
            Ballots = [.. seats.Where(_ => chance.Next(6) > 0).Select(seat => Ballot(chance, seat, options, coarse))],
            IsReversible = chance.Next(2) == 0,
            Quorum = chance.Next(11) / 10.0,
        };
    }

    private static Ballot Ballot(Random chance, string seat, IReadOnlyList<string> options, bool coarse) => new()
    {
        Seat = seat,
        Weight = coarse ? 1 : chance.Next(0, 21) / 10.0,
        Lines = [.. options.Where(_ => chance.Next(8) > 0).Select(option => Line(chance, option, coarse))],
    };

    private static BallotLine Line(Random chance, string option, bool coarse)
    {
        var score = chance.Next(3) == 0 ? 1 : chance.Next(Stance.Min, Stance.Max + 1);
        return new BallotLine
        {
            Option = option,
            Score = score,
            Confidence = coarse ? 0.5 : chance.Next(0, 101) / 100.0,
            Veto = score <= 0 && chance.Next(10) == 0 ? "It breaks the contract." : null,
        };
    }
}
