using Witan.Boards.Deliberation.Blindness;
using Witan.Boards.Deliberation.Constraints.Marks;

namespace Witan.Boards.Board;

/// <summary>How an option stands to a limit, as whoever words the outcome is given it: a fact, without names.</summary>
/// <param name="Option">The option's id.</param>
/// <param name="Id">The id by which the text refers to the limit.</param>
/// <param name="Limit">What the limit says.</param>
/// <param name="Verdict">How the option stands to it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Stated">What was stated, quoted; null when nothing was.</param>
internal sealed record CountedLimit(string Option, string Id, string Limit, string Verdict, string Reason, string? Stated = null)
{
    /// <summary>Lists the marks of all options; null when there are no limits.</summary>
    public static IReadOnlyList<CountedLimit>? Of(BoardState state, PartState part, PartLimits limits, SeatMask mask) => state.Constraints.Count == 0
        ? null
        : [.. from option in part.Part.Options
              from mark in limits.On(option.Id)
              select Of(state, option.Id, mark, mask)];

    private static CountedLimit Of(BoardState state, string option, LimitMark mark, SeatMask mask) => new(
        option,
        mark.Id,
        state.Constraints[mark.Limit - 1].Text,
        mark.Verdict.ToString(),
        mask.Apply(mark.Reason),
        mark.Source is { } source ? mask.Apply(source.Text) : null);
}
