using System.Globalization;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Counting;

namespace Witan.Boards.Deliberation.Movement;

/// <summary>Decides whether a debate is still alive, from stances and from what is said for the first time. Pure.</summary>
/// <remarks>
/// A debate is over when two rounds in a row moved no stance (<see cref="MovementRule"/>) and said nothing new
/// (<see cref="Arguments.NoveltyRule"/>): it has converged when at least half agree, and is deadlocked when they are split.
/// Nothing else ends it, so that people who talk about the same thing for long, and get somewhere, are never cut off.
/// </remarks>
public static class DebateRule
{
    /// <summary>How many rounds in a row must be quiet.</summary>
    public const int QuietRoundsMin = 2;

    /// <summary>From this confidence on a draft is sure.</summary>
    public const double SureFrom = 0.70;

    /// <summary>The share of those who are for an option that must give evidence, for their agreement to be a tested one.</summary>
    public const double EvidencedFrom = 0.50;

    /// <summary>Decides.</summary>
    /// <param name="history">The debate as far as it went.</param>
    /// <param name="rule">The rule of counting that names the option in front; null for <see cref="CountingRules.Default"/>.</param>
    public static DebateVerdict Judge(DebateHistory history, CountingRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var round = history.Rounds.Count;
        if (round == 0 || history.Standing(round).Count == 0)
        {
            return Verdict(DebateOutlook.Continue, "Nobody has voted yet.", null, history, 0);
        }

        var election = history.ElectionAfter(round);
        var leader = VoteCounter.Count(election, rule ?? CountingRules.Default).Leader;
        var quiet = QuietRounds(history);
        if (round == 1 && election.Absent.Count == 0 && IsSettled(leader, election.Ballots))
        {
            return Verdict(DebateOutlook.SettledAtFirst, $"The blind drafts agree on {leader.Option}, are sure of it and give evidence.", leader, history, quiet);
        }

        if (quiet < QuietRoundsMin)
        {
            return Verdict(DebateOutlook.Continue, Alive(history), leader, history, quiet);
        }

        var end = string.Create(CultureInfo.InvariantCulture, $"{quiet} rounds moved no stance and said nothing new");
        return leader.Label == AgreementLabel.Split
            ? Verdict(DebateOutlook.Deadlock, $"{end}, and the board is split.", leader, history, quiet)
            : Verdict(DebateOutlook.Converged, $"{end}; {leader.Supporters} of {election.Ballots.Count} are for {leader.Option}.", leader, history, quiet);
    }

    /// <summary>Tells whether an agreement is one that needs no debate: unanimous, sure, with evidence and without a veto.</summary>
    /// <param name="leader">The option in front.</param>
    /// <param name="ballots">The ballots.</param>
    internal static bool IsSettled(OptionCount leader, IReadOnlyList<Ballot> ballots) =>
        leader.Label == AgreementLabel.Unanimous && leader.Vetoes.Count == 0 && ballots.All(ballot => ballot.Of(leader.Option).Confidence >= SureFrom) && IsEvidenced(leader, ballots);

    /// <summary>Tells whether enough of those who are for an option give evidence.</summary>
    /// <param name="leader">The option in front.</param>
    /// <param name="ballots">The ballots.</param>
    internal static bool IsEvidenced(OptionCount leader, IReadOnlyList<Ballot> ballots) =>
        ballots.Count(ballot => ballot.Of(leader.Option) is { Score: > 0, Evidence: > 0 }) >= leader.Supporters * EvidencedFrom;

    /// <summary>Counts the rounds at the end that moved nothing; the blind round always moves.</summary>
    internal static int QuietRounds(DebateHistory history)
    {
        var quiet = 0;
        for (var round = history.Rounds.Count; round > 1 && IsStill(history, round) && history.NewIn(round).Count == 0; round--)
        {
            quiet++;
        }

        return quiet;
    }

    private static bool IsStill(DebateHistory history, int round) =>
        MovementRule.IsStill(history.Options, history.Standing(round - 1), history.Standing(round));

    private static string Alive(DebateHistory history)
    {
        var round = history.Rounds.Count;
        if (round == 1)
        {
            return "The blind drafts differ, are unsure, or give no evidence.";
        }

        var news = history.NewIn(round).Count;
        return !IsStill(history, round) ? "Stances are moving."
            : news > 0 ? string.Create(CultureInfo.InvariantCulture, $"{news} new {(news == 1 ? "argument was" : "arguments were")} heard.")
            : "One round was quiet; a second one would end the debate.";
    }

    private static DebateVerdict Verdict(DebateOutlook outlook, string reason, OptionCount? leader, DebateHistory history, int quiet)
    {
        var round = history.Rounds.Count;
        return new DebateVerdict
        {
            Outlook = outlook,
            Reason = reason,
            Leader = leader?.Option,
            Label = leader?.Label ?? AgreementLabel.Split,
            Movement = round < 2 ? null : Math.Round(MovementRule.Measure(history.Options, history.Standing(round - 1), history.Standing(round)), 4),
            NewArguments = round == 0 ? 0 : history.NewIn(round).Count,
            QuietRounds = quiet,
        };
    }
}
