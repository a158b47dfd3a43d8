using Witan.Models.Analyst;

namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>A limit with an amount or a day, which statements can be compared with. Pure.</summary>
/// <remarks>
/// A statement counts when it measures the same, speaks of the same subject where the limit names one, and states the amount plainly: one
/// that denies, that tells what is saved or by how much two things differ, or that also speaks of another option, is left to the seats.
/// What stands under an if makes a tension at most.
/// </remarks>
internal sealed class LimitAmount
{
    /// <summary>What two figures may differ by, as a part, that come from one figure in two units.</summary>
    private const double Tolerance = 1e-9;

    private readonly ConstraintBound _bound;
    private readonly StatedAmount _amount;
    private readonly IReadOnlyList<string> _subject;
    private readonly string _text;

    private LimitAmount(ConstraintBound bound, StatedAmount amount, IReadOnlyList<string> subject, string text) =>
        (_bound, _amount, _subject, _text) = (bound, amount, subject, text);

    /// <summary>Reads a limit; null when it names no amount that can be compared.</summary>
    public static LimitAmount? Of(Constraint constraint)
    {
        var amounts = StatedAmounts.Read(constraint.Text);
        if (amounts is not [var amount])
        {
            return null;
        }

        var bound = constraint.Value?.Bound ?? (amount.Kind == AmountKind.Day ? DayBound(constraint.Text, amount.Start) : BoundOf(amount));
        if (bound is not { } known)
        {
            return null;
        }

        var subject = LimitWords.Subject(constraint.Text);
        var isComparable = subject.Count > 0 || amount.Kind is AmountKind.Money or AmountKind.Duration or AmountKind.Day || amount.Noun is not null;
        return isComparable ? new LimitAmount(known, amount, subject, constraint.Text) : null;
    }

    /// <summary>Compares a statement; null when it states nothing comparable.</summary>
    public LimitMark? Compare(int number, LimitStatement statement)
    {
        if (statement.NamesAnother || !SpeaksOfIt(statement))
        {
            return null;
        }

        var found = StatedAmounts.Read(statement.Text).Where(stated => IsSame(stated) && !LimitWords.IsDifference(statement.Text, stated.End)).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var worst = found.MaxBy(stated => Judge(stated))!;
        var verdict = Judge(worst);
        verdict = verdict == LimitVerdict.Violation && LimitWords.IsConditional(statement.Text) ? LimitVerdict.Tension : verdict;
        var says = verdict switch
        {
            LimitVerdict.Pass => "keeps",
            LimitVerdict.Violation => "breaks",
            _ => "may break",
        };
        return new LimitMark(number, verdict, $"Stated is \"{worst.Text}\", which {says} the limit \"{_text}\".", statement);
    }

    /// <summary>Judges what is stated; the bounds of both sides count.</summary>
    private LimitVerdict Judge(StatedAmount stated)
    {
        // A limit of a whole month ends with its last day, and begins with its first.
        var most = _amount.Kind == AmountKind.Day ? Last(_amount) : Value(_amount);
        var least = _amount.Kind == AmountKind.Day ? First(_amount) : Value(_amount);
        return _bound switch
        {
            ConstraintBound.AtMost => Verdict(IsAtMost(stated.High, most), !IsAtMost(stated.Low, most)),
            ConstraintBound.Below => Verdict(!IsAtMost(least, stated.High), IsAtMost(least, stated.Low)),
            ConstraintBound.AtLeast => Verdict(IsAtMost(least, stated.Low), !IsAtMost(least, stated.High)),
            ConstraintBound.Above => Verdict(!IsAtMost(stated.Low, most), IsAtMost(stated.High, most)),
            _ => Verdict(IsAtMost(least, stated.Low) && IsAtMost(stated.High, most), !IsAtMost(least, stated.High) || !IsAtMost(stated.Low, most)),
        };
    }

    private static LimitVerdict Verdict(bool isKept, bool isBroken) => isKept ? LimitVerdict.Pass : isBroken ? LimitVerdict.Violation : LimitVerdict.Tension;

    private static bool IsAtMost(double value, double limit) => value <= limit || (double.IsFinite(limit) && value - limit <= Math.Abs(limit) * Tolerance);

    private bool IsSame(StatedAmount stated) => stated.Measure == _amount.Measure && (_amount.Kind != AmountKind.Count || stated.Noun == _amount.Noun);

    private bool SpeaksOfIt(LimitStatement statement)
    {
        if (LimitWords.Denies(statement.Text) || (_amount.Kind == AmountKind.Money && LimitWords.IsGain(statement.Text)))
        {
            return false;
        }

        var stems = StatedAmounts.Stems(statement.Text);
        return _subject.Count > 0 ? stems.Intersect(_subject, StringComparer.Ordinal).Any()
            : statement.Voice == LimitVoice.Option
            || _amount.Kind switch
            {
                AmountKind.Money => stems.Any(LimitWords.Costs.Contains),
                AmountKind.Duration or AmountKind.Day => stems.Any(LimitWords.Lasts.Contains),
                _ => true,
            };
    }

    private static ConstraintBound? BoundOf(StatedAmount amount) =>
        double.IsInfinity(amount.Low) ? ConstraintBound.AtMost : double.IsInfinity(amount.High) ? ConstraintBound.AtLeast : null;

    private static ConstraintBound? DayBound(string text, int start)
    {
        var before = text[..start].TrimEnd();
        return LimitWords.UpTo.Any(word => LimitWords.EndsWith(before, word)) ? ConstraintBound.AtMost
            : LimitWords.From.Any(word => LimitWords.EndsWith(before, word)) ? ConstraintBound.AtLeast
            : LimitWords.EndsWith(before, "before") ? ConstraintBound.Below
            : LimitWords.EndsWith(before, "after") ? ConstraintBound.Above
            : LimitWords.EndsWith(before, "on") ? ConstraintBound.Exactly
            : null;
    }

    /// <summary>The number itself: the reader gives a bounded amount one end only.</summary>
    private static double Value(StatedAmount amount) => double.IsInfinity(amount.High) ? amount.Low : amount.High;

    private static double First(StatedAmount day) => double.IsInfinity(day.Low) ? day.High : day.Low;

    private static double Last(StatedAmount day) => double.IsInfinity(day.High) ? day.Low : day.High;
}
