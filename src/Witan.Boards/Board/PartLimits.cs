using Witan.Boards.Deliberation.Ballots;
using Witan.Boards.Deliberation.Constraints.Marks;

namespace Witan.Boards.Board;

/// <summary>How the options of a part stand to the limits of the decision. A function of the state.</summary>
internal sealed class PartLimits
{
    private readonly Dictionary<string, IReadOnlyList<LimitMark>> _marks;

    private PartLimits(Dictionary<string, IReadOnlyList<LimitMark>> marks) => _marks = marks;

    /// <summary>Marks every option with what its own words, the documents and the seats state of it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="part">The part.</param>
    public static PartLimits Of(BoardState state, PartState part)
    {
        if (state.Constraints.Count == 0)
        {
            return new PartLimits([]);
        }

        var lines = LinesOfOptions.Of(part.Part.Options, state.Brief!.Documents);
        var ballots = Ballots(part);
        return new PartLimits(part.Part.Options.ToDictionary(
            option => option.Id,
            option => LimitRule.Mark(state.Constraints, [new LimitStatement(LimitVoice.Option, option.Text), .. lines.Of(option.Id), .. Said(part, option.Id, lines), .. ballots.SelectMany(ballot => OnBallot(ballot, option.Id))]),
            StringComparer.Ordinal));
    }

    /// <summary>Gets the marks of an option in the order of the limits; empty when there are no limits.</summary>
    /// <param name="option">The option's id.</param>
    public IReadOnlyList<LimitMark> On(string option) => _marks.TryGetValue(option, out var marks) ? marks : [];

    /// <summary>Gets the limits that an option breaks.</summary>
    /// <param name="option">The option's id; null for none.</param>
    public IReadOnlyList<LimitMark> BrokenBy(string? option) => option is null ? [] : [.. On(option).Where(mark => mark.Verdict == LimitVerdict.Violation)];

    /// <summary>Says in a sentence that an option breaks a limit.</summary>
    public static string Words(LimitMark mark) => $"It breaks a limit [{mark.Id}]: {mark.Reason}";

    /// <summary>The last ballot of each seat.</summary>
    private static IReadOnlyList<Ballot> Ballots(PartState part) =>
        [.. part.Votes.Values.Select(voted => voted.Ballot), .. PartDebate.Of(part).Standing.Where(ballot => !part.Votes.ContainsKey(ballot.Seat))];

    private static IEnumerable<LimitStatement> Said(PartState part, string option, LinesOfOptions lines) =>
        from argument in part.Spoke.Values.OrderBy(spoke => spoke.Round).SelectMany(spoke => spoke.Arguments)
        where argument.Option == option
        select new LimitStatement(argument.IsFor ? LimitVoice.For : LimitVoice.Against, argument.Claim)
        {
            Seat = argument.Seat, Key = argument.Kind, NamesAnother = lines.NamesAnother(argument.Claim, option),
        };

    private static IEnumerable<LimitStatement> OnBallot(Ballot ballot, string option)
    {
        var line = ballot.Of(option);
        var conditions = line.Conditions.Select(condition => new LimitStatement(LimitVoice.Condition, condition) { Seat = ballot.Seat });
        return line.Veto is { } veto ? conditions.Append(new LimitStatement(LimitVoice.Veto, veto) { Seat = ballot.Seat }) : conditions;
    }
}
