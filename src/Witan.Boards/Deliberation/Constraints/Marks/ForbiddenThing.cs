using System.Text.RegularExpressions;
using Witan.Models.Analyst;

namespace Witan.Boards.Deliberation.Constraints.Marks;

/// <summary>A thing that a limit forbids by name: <c>no personal data abroad</c>, <c>overtime is not allowed</c>. Pure.</summary>
internal sealed partial class ForbiddenThing
{
    private readonly IReadOnlyList<string> _stems;
    private readonly string _text;

    private ForbiddenThing(IReadOnlyList<string> stems, string text) => (_stems, _text) = (stems, text);

    /// <summary>Reads a limit; null when it forbids nothing by name.</summary>
    public static ForbiddenThing? Of(Constraint constraint)
    {
        var match = Forbids().Match(constraint.Text);
        if (constraint.Value is not null || !match.Success)
        {
            return null;
        }

        var stems = StatedAmounts.Stems(match.Groups["thing"].Value);
        return stems.Count == 0 ? null : new ForbiddenThing(stems, constraint.Text);
    }

    /// <summary>Looks for the thing in a statement; null when it is not named there.</summary>
    public LimitMark? Compare(int number, LimitStatement statement)
    {
        var stems = StatedAmounts.Stems(statement.Text);
        // What a seat wants or objects to is its opinion of the thing, not a statement that it is there.
        if (statement.NamesAnother || statement.Voice is LimitVoice.Condition or LimitVoice.Veto || !_stems.All(stem => stems.Contains(stem, StringComparer.Ordinal)))
        {
            return null;
        }

        var (verdict, says) = LimitWords.Denies(statement.Text) ? (LimitVerdict.Pass, "It is stated that there is none of what")
            : LimitWords.IsConditional(statement.Text) ? (LimitVerdict.Tension, "It is stated that there may be what")
            : (LimitVerdict.Violation, "It is stated that there is what");
        return new LimitMark(number, verdict, $"{says} the limit \"{_text}\" forbids.", statement);
    }

    [GeneratedRegex(@"^(?:(?:there\s+(?:must|may|shall|can)\s+be\s+)?no|never(?:\s+use)?|without|(?:do|must|may|shall|should|can)\s*not(?:\s+(?:use|have|need|be))?|don['’]t(?:\s+use)?)\s+(?<thing>.{2,120}?)\.?$|^(?<thing>.{2,120}?)\s+(?:is|are)\s+(?:forbidden|prohibited|not\s+allowed|ruled\s+out|excluded)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forbids();
}
