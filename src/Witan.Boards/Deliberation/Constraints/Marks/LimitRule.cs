namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>Marks an option against limits. Pure.</summary>
/// <remarks>
/// What can be compared is compared by code: amounts and days with the limit's, and things that a limit forbids by name. Only where nothing
/// can be compared does it count what seats said of the limit. Where nothing was said the mark is <see cref="LimitVerdict.Unknown"/>: a limit
/// is never taken for kept since nobody mentioned it.
/// </remarks>
public static class LimitRule
{
    /// <summary>Marks one option.</summary>
    /// <param name="constraints">The limits, in order.</param>
    /// <param name="statements">What was stated about the option; of two that say the same the first is named.</param>
    /// <returns>A mark for each limit, in their order.</returns>
    public static IReadOnlyList<LimitMark> Mark(IReadOnlyList<Constraint> constraints, IReadOnlyList<LimitStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        ArgumentNullException.ThrowIfNull(statements);
        return [.. constraints.Select((constraint, index) => Mark(constraint, index + 1, statements))];
    }

    private static LimitMark Mark(Constraint constraint, int number, IReadOnlyList<LimitStatement> statements) =>
        Worst(LimitAmount.Of(constraint) is { } amount ? statements.Select(statement => amount.Compare(number, statement)) : [])
        ?? Worst(ForbiddenThing.Of(constraint) is { } thing ? statements.Select(statement => thing.Compare(number, statement)) : [])
        ?? SeatsOnLimit.Mark(constraint, number, statements)
        ?? new LimitMark(number, LimitVerdict.Unknown, "Nothing that was stated about the option says.", null);

    private static LimitMark? Worst(IEnumerable<LimitMark?> marks) => marks.OfType<LimitMark>().MaxBy(mark => mark.Verdict);
}
