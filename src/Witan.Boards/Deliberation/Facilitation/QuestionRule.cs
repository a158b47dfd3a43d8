using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Rounds;

namespace Witan.Boards.Deliberation.Facilitation;

/// <summary>Makes the question of a round from what divides the board, what nobody has backed, and what nobody has answered. Pure.</summary>
internal static class QuestionRule
{
    /// <summary>The most open questions that one round is asked.</summary>
    public const int OpenMax = 2;

    /// <summary>The longest open question that is repeated, in characters.</summary>
    public const int OpenLengthMax = 300;

    public static (string Text, IReadOnlyList<string> Answers) For(FacilitationState state, RoundPhase phase)
    {
        var ballots = state.History.Standing(state.History.Rounds.Count);
        if (ballots.Count == 0)
        {
            return ("Where do you stand on each option, how sure are you, and on which lines does it rest?", []);
        }

        var divided = MostDivided(state.History.Options, ballots);
        var focus = phase == RoundPhase.Explore ? LeastBacked(state.History.Options, ballots) : divided;
        var open = state.Questions
            .OrderByDescending(question => question.Option == focus)
            .Take(OpenMax)
            .ToList();
        var asked = open.Select(question => $"Still open: {Cut(question.Text)}");
        return (string.Join(' ', asked.Prepend(Ask(phase, focus))), [.. open.Select(question => question.Id)]);
    }

    /// <summary>The option with the widest spread of stances; of equals, the one in which fewer are sure, then the one that is listed first.</summary>
    internal static string MostDivided(IReadOnlyList<string> options, IReadOnlyList<Ballot> ballots) =>
        options.OrderByDescending(option => Spread(option, ballots)).ThenBy(option => Math.Round(ballots.Average(ballot => ballot.Of(option).Confidence), 9)).First();

    /// <summary>The option with the fewest lines of evidence behind what is held of it; of equals, the most divided.</summary>
    internal static string LeastBacked(IReadOnlyList<string> options, IReadOnlyList<Ballot> ballots) =>
        options.OrderBy(option => ballots.Sum(ballot => ballot.Of(option).Evidence)).ThenByDescending(option => Spread(option, ballots)).First();

    private static double Spread(string option, IReadOnlyList<Ballot> ballots)
    {
        var mean = ballots.Average(ballot => ballot.Of(option).Score);
        return Math.Round(ballots.Average(ballot => Math.Pow(ballot.Of(option).Score - mean, 2)), 9);
    }

    private static string Ask(RoundPhase phase, string option) => phase switch
    {
        RoundPhase.Explore => $"What speaks for or against {option} that nobody has said, and which line shows it?",
        RoundPhase.Challenge => $"Attack what was said about {option}: what would have to be true for it, and what breaks first?",
        RoundPhase.Converge => $"What would change your mind on {option}? If nothing would, name the one thing that decides it.",
        _ => $"Put down why you stand where you stand on {option}, and under which conditions you would go along with the other side.",
    };

    private static string Cut(string text) => text.Length <= OpenLengthMax ? text : text[..OpenLengthMax].TrimEnd() + "…";
}
