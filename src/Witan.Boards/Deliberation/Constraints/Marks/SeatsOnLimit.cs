using Witan.Models.Analyst;

namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>Marks an option by what seats said of a limit, where nothing can be compared. Pure.</summary>
internal static class SeatsOnLimit
{
    /// <summary>How many words a statement shares with a limit when it speaks of it; all of them where it has fewer.</summary>
    private const int SharedMin = 2;

    /// <summary>Marks; null when no seat spoke of it.</summary>
    public static LimitMark? Mark(Constraint constraint, int number, IReadOnlyList<LimitStatement> statements)
    {
        var words = LimitWords.Subject(constraint.Text);
        var said = statements.Where(statement => statement.Seat is not null && IsAbout(statement, number, constraint, words)).Select(statement => (Verdict: Says(statement), Statement: statement)).ToList();
        if (said.Count == 0)
        {
            return null;
        }

        var worst = said.MaxBy(one => one.Verdict);
        var best = said.MinBy(one => one.Verdict);
        return worst.Verdict != best.Verdict && best.Verdict == LimitVerdict.Pass
            ? new LimitMark(number, LimitVerdict.Tension, $"Those who spoke of it differ: {Who(best.Statement)} says it is kept, {Who(worst.Statement)} does not.", worst.Statement)
            : new LimitMark(number, worst.Verdict, Reason(worst.Verdict, worst.Statement), worst.Statement);
    }

    private static bool IsAbout(LimitStatement statement, int number, Constraint constraint, IReadOnlyList<string> words)
    {
        if (statement.Key.StartsWith(LimitStatement.KeyPrefix, StringComparison.Ordinal))
        {
            return statement.Key == LimitStatement.KeyOf(number);
        }

        var stems = StatedAmounts.Stems(statement.Text);
        return (constraint.Kind == ConstraintKind.Budget && statement.Text.Contains("budget", StringComparison.OrdinalIgnoreCase))
            || (words.Count > 0 && stems.Intersect(words, StringComparer.Ordinal).Count() >= Math.Min(SharedMin, words.Count));
    }

    private static LimitVerdict Says(LimitStatement statement) => statement.Voice switch
    {
        LimitVoice.Veto => LimitVerdict.Violation,
        LimitVoice.Against when LimitWords.SaysBroken(statement.Text) => LimitVerdict.Violation,
        LimitVoice.For => LimitVerdict.Pass,
        _ => LimitVerdict.Tension,
    };

    private static string Reason(LimitVerdict verdict, LimitStatement statement) => verdict switch
    {
        LimitVerdict.Pass => $"{Who(statement)} argues that it is kept.",
        LimitVerdict.Violation when statement.Voice == LimitVoice.Veto => $"{Who(statement)} blocks the option over it.",
        LimitVerdict.Violation => $"{Who(statement)} argues that it is broken.",
        _ when statement.Voice == LimitVoice.Condition => $"{Who(statement)} sets a condition about it.",
        _ => $"{Who(statement)} argues that it is strained.",
    };

    private static string Who(LimitStatement statement) => statement.Seat!;
}
