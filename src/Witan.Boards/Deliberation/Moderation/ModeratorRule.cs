using System.Globalization;
using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Deliberation.Movement;

namespace Witan.Boards.Deliberation.Moderation;

/// <summary>Decides whether a moderator speaks before the next round. Pure; measured on stances and evidence, not on words.</summary>
/// <remarks>
/// Each is called once at most, after a round that is not the last one: an objection must still be answered. When several
/// would be called, the optimist is first (nothing can be decided without it), then the contrarian, then the sceptic.
/// That a voice of dissent helps even when it is wrong is Nemeth's finding ("Dissent as driving cognition", 1995).
/// </remarks>
public static class ModeratorRule
{
    /// <summary>The contrarian tests an agreement from this share of support on.</summary>
    public const double AgreementFrom = AgreementRule.StrongFrom;

    /// <summary>The sceptic is called from this many arguments on.</summary>
    public const int ClaimsMin = 4;

    /// <summary>The share of them that cites nothing, from which on it is called.</summary>
    public const double UnsupportedFrom = 0.60;

    /// <summary>The optimist is called when the mean stance on every option is at most this, and nobody is wholly for any.</summary>
    public const double GloomUpTo = -0.50;

    /// <summary>Decides.</summary>
    /// <param name="history">The debate as far as it went.</param>
    /// <param name="roundsMax">The most rounds.</param>
    /// <param name="called">Who was called before on this sub-problem.</param>
    /// <param name="rule">The rule of counting that names the option in front; null for <see cref="CountingRules.Default"/>.</param>
    /// <returns>Who is called; null for nobody.</returns>
    public static ModeratorCall? Next(DebateHistory history, int roundsMax, IReadOnlyCollection<Moderator> called, CountingRule? rule = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(called);
        var round = history.Rounds.Count;
        if (round == 0 || round >= roundsMax || history.Standing(round).Count == 0)
        {
            return null;
        }

        var ballots = history.Standing(round);
        Func<ModeratorCall?>[] conditions =
        [
            () => Optimist(history, ballots),
            () => Contrarian(history, ballots, VoteCounter.Count(history.ElectionAfter(round), rule ?? CountingRules.Default).Leader),
            () => Sceptic(history),
        ];
        return conditions.Select(condition => condition()).FirstOrDefault(call => call is not null && !called.Contains(call.Moderator));
    }

    /// <summary>Three quarters agree and less than half of them give evidence; or all do, are not sure, and nobody spoke against it.</summary>
    private static ModeratorCall? Contrarian(DebateHistory history, IReadOnlyList<Ballot> ballots, OptionCount leader)
    {
        var evidenced = ballots.Count(ballot => ballot.Of(leader.Option) is { Score: > 0, Evidence: > 0 });
        if (AgreementRule.Reaches(leader.Support, AgreementFrom) && !DebateRule.IsEvidenced(leader, ballots))
        {
            return Call(Moderator.Contrarian, leader.Option, $"{leader.Supporters} of {ballots.Count} are for {leader.Option}, and {evidenced} of them give evidence.");
        }

        var isTested = history.Rounds.Any(round => round.Arguments.Any(argument => argument.Option == leader.Option && !argument.IsFor));
        return leader.Label == AgreementLabel.Unanimous && !isTested && !DebateRule.IsSettled(leader, ballots)
            ? Call(Moderator.Contrarian, leader.Option, $"All are for {leader.Option}, not all are sure, and nothing was said against it.")
            : null;
    }

    /// <summary>Four arguments or more, of which at least six in ten cite nothing.</summary>
    private static ModeratorCall? Sceptic(DebateHistory history)
    {
        var arguments = history.Rounds.SelectMany(round => round.Arguments).ToList();
        var unsupported = arguments.Count(argument => argument.Evidence.Count == 0);
        return arguments.Count >= ClaimsMin && AgreementRule.Reaches((double)unsupported / arguments.Count, UnsupportedFrom)
            ? Call(Moderator.Sceptic, null, $"{unsupported} of {arguments.Count} arguments cite nothing.")
            : null;
    }

    /// <summary>Every option is turned down on the mean, and nobody is wholly for any.</summary>
    private static ModeratorCall? Optimist(DebateHistory history, IReadOnlyList<Ballot> ballots)
    {
        var isGloomy = history.Options.All(option => ballots.Average(ballot => ballot.Of(option).Score) <= GloomUpTo)
            && ballots.All(ballot => ballot.Lines.All(line => line.Score < Stance.Max));
        return isGloomy ? Call(Moderator.Optimist, null, $"All {history.Options.Count} options are turned down.") : null;
    }

    private static ModeratorCall Call(Moderator moderator, string? option, FormattableString reason) => new(moderator, option, reason.ToString(CultureInfo.InvariantCulture));
}
