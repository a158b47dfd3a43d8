using System.Globalization;
using Witan.Kernel.Results;

namespace Witan.Boards.Deliberation.Constraints;

/// <summary>Reads a constraint from a line: a kind, a colon, and what it says. Pure.</summary>
/// <remarks>
/// A number is read when what is said begins with a bound and the number, and no more than a unit of up to three words follows:
/// <c>budget: at most 50 kEUR</c>, <c>time: &lt;= 3 months</c>, <c>technical: at least 99.9 % availability</c>. Anything else stands as
/// text alone. Thousands may be grouped by commas, the decimal mark is a point.
/// </remarks>
public static class ConstraintParser
{
    /// <summary>The most words of a unit.</summary>
    private const int UnitWordsMax = 3;

    /// <summary>The bounds, longer forms before those that they begin with.</summary>
    private static readonly (string Words, ConstraintBound Bound)[] Bounds =
    [
        ("no more than", ConstraintBound.AtMost),
        ("not more than", ConstraintBound.AtMost),
        ("no less than", ConstraintBound.AtLeast),
        ("not less than", ConstraintBound.AtLeast),
        ("less than", ConstraintBound.Below),
        ("more than", ConstraintBound.Above),
        ("at most", ConstraintBound.AtMost),
        ("at least", ConstraintBound.AtLeast),
        ("up to", ConstraintBound.AtMost),
        ("within", ConstraintBound.AtMost),
        ("maximum", ConstraintBound.AtMost),
        ("minimum", ConstraintBound.AtLeast),
        ("max", ConstraintBound.AtMost),
        ("min", ConstraintBound.AtLeast),
        ("below", ConstraintBound.Below),
        ("under", ConstraintBound.Below),
        ("above", ConstraintBound.Above),
        ("over", ConstraintBound.Above),
        ("exactly", ConstraintBound.Exactly),
        ("<=", ConstraintBound.AtMost),
        (">=", ConstraintBound.AtLeast),
        ("≤", ConstraintBound.AtMost),
        ("≥", ConstraintBound.AtLeast),
        ("<", ConstraintBound.Below),
        (">", ConstraintBound.Above),
        ("=", ConstraintBound.Exactly),
    ];

    /// <summary>Reads a constraint.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The constraint, or why it cannot be read.</returns>
    public static Result<Constraint> Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var text = line[(colon + 1)..].Trim();
        if (colon < 0 || KindOf(line[..colon].Trim()) is not { } kind)
        {
            return new InvalidInput($"The constraint \"{Shown(line)}\" does not begin with its kind. Write one of {Kinds()}, a colon, and what must hold: \"budget: at most 50 kEUR\".");
        }

        if (text.Length is 0 or > Constraint.TextLengthMax)
        {
            return new InvalidInput($"The constraint \"{Shown(line)}\" says {(text.Length == 0 ? "nothing" : $"too much, in {text.Length:N0} characters")}; write 1 to {Constraint.TextLengthMax} characters after the colon.");
        }

        if (text.Any(letter => char.IsControl(letter)))
        {
            return new InvalidInput($"The constraint \"{Shown(line)}\" has a control character in it. Write it on one line.");
        }

        return ValueOf(text).IsOk(out var value, out var refusal) ? new Constraint(kind, text, value.Value) : refusal;
    }

    private static ConstraintKind? KindOf(string name)
    {
        foreach (var kind in Enum.GetValues<ConstraintKind>())
        {
            if (string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    private static Result<Read> ValueOf(string text)
    {
        var (words, bound) = Bounds.FirstOrDefault(entry => text.StartsWith(entry.Words, StringComparison.OrdinalIgnoreCase));
        var rest = words is null ? string.Empty : text[words.Length..];
        if (words is null || (char.IsLetter(words[^1]) && rest.Length > 0 && char.IsLetterOrDigit(rest[0])))
        {
            return new Read(null);
        }

        rest = rest.TrimStart();
        if (rest.Length > 1 && rest[0] == '-' && char.IsAsciiDigit(rest[1]))
        {
            return new InvalidInput($"The constraint \"{Shown(text)}\" has a number below 0; write 0 or more.");
        }

        var length = rest.TakeWhile((letter, index) => char.IsAsciiDigit(letter) || (letter is '.' or ',' && index + 1 < rest.Length && char.IsAsciiDigit(rest[index + 1]))).Count();
        var unit = rest[length..].Trim().TrimEnd('.');
        if (length == 0 || unit.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > UnitWordsMax)
        {
            return new Read(null);
        }

        return IsGrouped(rest[..length]) && decimal.TryParse(rest[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            ? new Read(new ConstraintValue(bound, amount, unit))
            : new InvalidInput($"The constraint \"{Shown(text)}\" has a number that cannot be read: \"{Shown(rest[..length])}\". Write it like 50, 1,500 or 99.9.");
    }

    /// <summary>Groups of thousands have three digits: 1,5 is no fifteen.</summary>
    private static bool IsGrouped(string number)
    {
        var parts = number.Split('.');
        var groups = parts[0].Split(',');
        return parts.Skip(1).All(part => !part.Contains(',', StringComparison.Ordinal)) && groups.Skip(1).All(group => group.Length == 3) && (groups.Length == 1 || groups[0].Length <= 3);
    }

    private static string Kinds() => string.Join(", ", Enum.GetNames<ConstraintKind>().Select(name => name.ToLowerInvariant()));

    private static string Shown(string line)
    {
        const int lengthMax = 80;
        var shown = string.Concat(line.Trim().Select(letter => char.IsControl(letter) ? ' ' : letter));
        return shown.Length <= lengthMax ? shown : shown[..lengthMax] + "…";
    }

    private readonly record struct Read(ConstraintValue? Value);
}
