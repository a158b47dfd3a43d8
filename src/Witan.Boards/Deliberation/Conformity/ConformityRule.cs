using Witan.Boards.Deliberation.Ballots;

namespace Witan.Boards.Deliberation.Conformity;

/// <summary>Tells conviction from going along. Pure.</summary>
/// <remarks>
/// Whoever turns toward what most others held, brings nothing new and names nothing that was really shown, has given no
/// reason to be counted anew: the earlier stance counts, and the flip is marked. It is counted again as soon as a ground
/// is given. Going along is the known failure of such debates (Asch, 1951; Wynn et al., "Talk isn't always cheap", 2025).
/// The majority is that of the others: more than half of those of them who voted, on one side of an option.
/// </remarks>
public static class ConformityRule
{
    /// <summary>A change by this many steps is a flip even on one side.</summary>
    public const int FlipSteps = 2;

    /// <summary>Looks at the ballots of a round.</summary>
    /// <param name="question">What is known.</param>
    public static FlipReport Review(FlipQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var flips = question.After.SelectMany(ballot => FlipsOf(question, ballot)).ToList();
        return new FlipReport(flips, [.. question.After.Select(ballot => Counted(question, ballot, flips))]);
    }

    /// <summary>Tells whether a stance turned.</summary>
    /// <param name="from">The stance before.</param>
    /// <param name="to">The stance after.</param>
    public static bool IsFlip(int from, int to) => Math.Sign(from) != Math.Sign(to) || Math.Abs(from - to) >= FlipSteps;

    private static IEnumerable<Flip> FlipsOf(FlipQuestion question, Ballot after)
    {
        if (question.Before.FirstOrDefault(ballot => ballot.Seat == after.Seat) is not { } before)
        {
            yield break;
        }

        foreach (var option in question.Options)
        {
            var (from, to) = (before.Of(option).Score, after.Of(option).Score);
            if (IsFlip(from, to))
            {
                yield return new Flip
                {
                    Seat = after.Seat,
                    Option = option,
                    From = from,
                    To = to,
                    Direction = Direction(MajorityOfOthers(question, after.Seat, option), to - from),
                    Ground = Ground(question, after.Seat, option),
                };
            }
        }
    }

    /// <summary>The side on which more than half of the others stood: 1 for, -1 against, 0 neither.</summary>
    private static int MajorityOfOthers(FlipQuestion question, string seat, string option)
    {
        var others = question.Before.Where(ballot => ballot.Seat != seat).Select(ballot => Math.Sign(ballot.Of(option).Score)).ToList();
        return others.Count(sign => sign > 0) * 2 > others.Count ? 1 : others.Count(sign => sign < 0) * 2 > others.Count ? -1 : 0;
    }

    private static FlipDirection Direction(int majority, int change) =>
        majority == 0 ? FlipDirection.Neither : Math.Sign(change) == majority ? FlipDirection.Toward : FlipDirection.Away;

    private static FlipGround Ground(FlipQuestion question, string seat, string option)
    {
        if (question.NewArguments.Any(argument => argument.Seat == seat && argument.Option == option))
        {
            return FlipGround.OwnArgument;
        }

        var shown = question.Shown.GetValueOrDefault(seat) ?? [];
        return question.Reasons.Any(reason => reason.Seat == seat && reason.Option == option && reason.Arguments.Intersect(shown, StringComparer.Ordinal).Any())
            ? FlipGround.ShownArgument
            : FlipGround.None;
    }

    private static Ballot Counted(FlipQuestion question, Ballot after, List<Flip> flips)
    {
        var kept = flips.Where(flip => flip.IsConforming && flip.Seat == after.Seat).Select(flip => flip.Option).ToHashSet(StringComparer.Ordinal);
        if (kept.Count == 0)
        {
            return after;
        }

        var before = question.Before.First(ballot => ballot.Seat == after.Seat);
        return after with { Lines = [.. question.Options.Select(option => kept.Contains(option) ? before.Of(option) : after.Of(option))] };
    }
}
