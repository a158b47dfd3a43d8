using Witan.Boards.Deliberation;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Records.Board;
using Witan.Boards.Swarm;

namespace Witan.Boards.Records;

/// <summary>How a swarm's opinions were counted: the blind vote beside the last one, and what turned between them.</summary>
public sealed record SwarmBallots
{
    /// <summary>Gets the name of the rule of counting.</summary>
    public required string Rule { get; init; }

    /// <summary>Gets what the rule does.</summary>
    public required string RuleSummary { get; init; }

    /// <summary>Gets what won the blind vote; null when nothing did.</summary>
    public string? BlindWinner { get; init; }

    /// <summary>Gets the options of the blind vote with their counts, the best first.</summary>
    public required IReadOnlyList<OptionTally> Blind { get; init; }

    /// <summary>Gets what won in the end; null when nothing did.</summary>
    public string? Winner { get; init; }

    /// <summary>Gets why nothing won; null when something did.</summary>
    public string? WhyNone { get; init; }

    /// <summary>Gets what broke a tie; null without one.</summary>
    public string? TieBreak { get; init; }

    /// <summary>Gets the stances that turned between the first opinions and the last.</summary>
    public required IReadOnlyList<RecordedFlip> Flips { get; init; }

    /// <summary>Gets the share of turned stances that only went along, from 0 to 1.</summary>
    public required double ConformityRate { get; init; }

    /// <summary>Takes what was counted.</summary>
    internal static SwarmBallots Of(SwarmVote vote) => new()
    {
        Rule = vote.Rule.Name,
        RuleSummary = vote.Rule.Summary,
        BlindWinner = vote.Baseline.Winner,
        Blind = Tallies(vote.Baseline),
        Winner = vote.Final.Winner,
        WhyNone = vote.Final.WhyNone,
        TieBreak = vote.Final.TieBreak,
        Flips = [.. vote.Turned.Flips.Select(flip => PartFlips.Told("last opinion", flip, []))],
        ConformityRate = Math.Round(vote.Effect.ConformityRate, 2),
    };

    /// <summary>Takes a count in the form that the ledger of decisions has.</summary>
    internal static IReadOnlyList<OptionTally> Tallies(VoteCount count) => [.. count.Options.Select(option => new OptionTally
    {
        Option = option.Option, Score = option.Score, Supporters = option.Supporters, Opponents = option.Opponents, Label = option.Label,
    })];
}
