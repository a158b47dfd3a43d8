using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Counting;

/// <summary>What the ballots say of one option, in every way that some rule asks for.</summary>
internal sealed record OptionFacts
{
    public required string Option { get; init; }

    /// <summary>Where it stands in the list of options, from 0: from the boldest to the most careful.</summary>
    public required int Place { get; init; }

    /// <summary>How many options there are.</summary>
    public required int Options { get; init; }

    public required int Voted { get; init; }

    public required int Supporters { get; init; }

    public required int Opponents { get; init; }

    /// <summary>Those who stand against it by their stance, or since they clearly prefer another.</summary>
    public required int Resisting { get; init; }

    /// <summary>The weight of all voices, of those who are for it, and of those who stand against it.</summary>
    public required (double All, double For, double Against) Weights { get; init; }

    /// <summary>The mean of stance times confidence, voices weighed; from -2 to 2.</summary>
    public required double WeightedMean { get; init; }

    /// <summary>The mean of Borda's points, ties averaged; from 0 to the number of other options.</summary>
    public required double BordaMean { get; init; }

    public required IReadOnlyList<BlockingVeto> Vetoes { get; init; }

    /// <summary>The share of those who voted that is for it, heads counted.</summary>
    public double Approval => Voted == 0 ? 0 : (double)Supporters / Voted;

    public static OptionFacts Of(Election election, string option, int place)
    {
        // Sums of fractions depend on their order: seats are taken by code, so that nobody gains from voting first.
        var lines = election.Ballots.OrderBy(ballot => ballot.Seat, StringComparer.Ordinal).Select(ballot => (Ballot: ballot, Line: ballot.Of(option))).ToList();
        var all = lines.Sum(pair => pair.Ballot.Weight);
        return new OptionFacts
        {
            Option = option,
            Place = place,
            Options = election.Options.Count,
            Voted = lines.Count,
            Supporters = lines.Count(pair => pair.Line.Score > 0),
            Opponents = lines.Count(pair => pair.Line.Score < 0),
            Resisting = lines.Count(pair => pair.Ballot.Resists(option)),
            Weights = (
                all,
                lines.Where(pair => pair.Line.Score > 0).Sum(pair => pair.Ballot.Weight),
                lines.Where(pair => pair.Ballot.Resists(option)).Sum(pair => pair.Ballot.Weight)),
            WeightedMean = all > 0 ? lines.Sum(pair => pair.Line.Score * pair.Line.Confidence * pair.Ballot.Weight) / all : 0,
            BordaMean = lines.Count == 0 ? 0 : lines.Sum(pair => Points(pair.Ballot, election.Options, pair.Line.Score)) / lines.Count,
            Vetoes = [.. lines.Where(pair => pair.Line.Veto is not null).Select(pair => new BlockingVeto(pair.Ballot.Seat, option, pair.Line.Veto!))],
        };
    }

    /// <summary>A point for each option that the ballot ranks below, half a point for each other that it ranks equal.</summary>
    private static double Points(Ballot ballot, IReadOnlyList<string> options, int own)
    {
        var scores = options.Select(option => ballot.Of(option).Score).ToList();
        return scores.Count(score => score < own) + ((scores.Count(score => score == own) - 1) / 2.0);
    }
}
