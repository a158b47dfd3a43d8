using Witan.Boards.Board;
using Witan.Boards.Deliberation.Counting;
using Witan.Boards.Roundtable.Governance;

namespace Witan.Boards.Roundtable;

/// <summary>What the table recommends: what was counted, unless a critical rule keeps it from being recommended. A function of the state.</summary>
/// <param name="Option">The option's id; null when none is recommended.</param>
/// <param name="Why">Why this one, or why none, in a sentence.</param>
public sealed record TableRecommendation(string? Option, string Why)
{
    /// <summary>Makes it.</summary>
    /// <param name="state">The state, after the vote.</param>
    public static TableRecommendation Of(RoundtableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var final = PartOutcome.Of(state.Part!, state.Board.Terms!).Final;
        var blocked = GovernanceCheck.Blocked(state.Ruled!.Rulings);
        return final.Winner is not { } winner ? new TableRecommendation(null, $"No option won the vote. {final.WhyNone}")
            : !blocked.Contains(winner) ? new TableRecommendation(winner, $"It won the vote, {final.Leader.Supporters} of {final.Voted} seats for it, and breaks no critical rule.")
            : Second(final, winner, blocked) is { } other ? new TableRecommendation(other.Option, $"'{winner}' won the vote and breaks a critical rule; '{other.Option}' is the next that more seats support than oppose, and breaks none.")
            : new TableRecommendation(null, $"'{winner}' won the vote and breaks a critical rule, and no other option has more seats for it than against.");
    }

    private static OptionCount? Second(VoteCount final, string winner, IReadOnlySet<string> blocked) =>
        final.Options.FirstOrDefault(option => option.Option != winner && !blocked.Contains(option.Option) && option.Objection is null && option.Supporters > option.Opponents);
}
