using System.Globalization;

namespace Witan.Boards.Records.Board;

/// <summary>Finds the figures of a claim that stand nowhere in what a board was given. Pure.</summary>
/// <remarks>
/// A figure is a number in digits; <c>1,800</c>, <c>1.800</c>, <c>1 800</c>, <c>1800.0</c> and <c>1.8k</c> are one. Where a mark can be a
/// decimal mark or part thousands, both readings count: the check would rather miss a made-up figure than accuse a true one. Digits in a
/// name (<c>P95</c>, <c>UTF-8</c>) are no figures, and numbers in words are not read. What was reckoned from figures stands nowhere, too.
/// </remarks>
internal sealed class NumberCheck
{
    private readonly HashSet<string> _known;

    private NumberCheck(HashSet<string> known) => _known = known;

    /// <summary>Reads what figures there are.</summary>
    /// <param name="sources">What the board was given.</param>
    public static NumberCheck Of(IEnumerable<string> sources)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in sources)
        {
            foreach (var start in Starts(text))
            {
                known.UnionWith(Read(text, start, joinsSpaces: true).Readings);
                known.UnionWith(Read(text, start, joinsSpaces: false).Readings);
            }
        }

        return new NumberCheck(known);
    }

    /// <summary>Lists the claim's figures that no source has, as they are written, each once.</summary>
    /// <param name="claim">The claim.</param>
    public IReadOnlyList<string> Missing(string claim)
    {
        var missing = new List<string>();
        var end = 0;
        foreach (var start in Starts(claim))
        {
            if (start < end)
            {
                // The figure before reached over a gap between thousands.
                continue;
            }

            var joined = Read(claim, start, joinsSpaces: true);
            var figure = joined.Readings.Any(_known.Contains) ? joined : Read(claim, start, joinsSpaces: false);
            end = figure.End;
            if (!figure.Readings.Any(_known.Contains))
            {
                missing.Add(claim[start..figure.End]);
            }
        }

        return [.. missing.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Where figures begin: a digit that follows neither a digit nor a name.</summary>
    private static IEnumerable<int> Starts(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                continue;
            }

            var isName = at > 0 && (char.IsLetter(text[at - 1]) || text[at - 1] == '_' || (at > 1 && text[at - 1] == '-' && char.IsLetter(text[at - 2])));
            if (!isName)
            {
                yield return at;
            }

            while (at + 1 < text.Length && (char.IsAsciiDigit(text[at + 1]) || IsMark(text, at + 1) || (isName && char.IsLetterOrDigit(text[at + 1]))))
            {
                at++;
            }
        }
    }

    private static Figure Read(string text, int start, bool joinsSpaces)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsMark(text, end)))
        {
            end++;
        }

        var digits = text[start..end];
        if (digits.Length <= 3 && digits.All(char.IsAsciiDigit))
        {
            while (IsGap(text, end, joinsSpaces))
            {
                digits += text.Substring(end + 1, 3);
                end += 4;
            }
        }

        var readings = Readings(digits).ToList();
        return new Figure(end, Scale(text, end) is { } scale ? [.. readings, .. readings.Select(reading => Scaled(reading, scale))] : readings);
    }

    /// <summary>A point or comma between two digits.</summary>
    private static bool IsMark(string text, int at) =>
        text[at] is '.' or ',' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>A gap between thousands: three digits follow, and no more.</summary>
    private static bool IsGap(string text, int at, bool joinsSpaces) =>
        at + 3 < text.Length
        && (text[at] is '\u00a0' or '\u2009' or '\u202f' or '\'' or '’' || (joinsSpaces && text[at] == ' '))
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    /// <summary>What a letter behind the figure multiplies it with; null without one. <c>kEUR</c> and <c>MEUR</c> count, <c>km</c> does not.</summary>
    private static decimal? Scale(string text, int end)
    {
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        return at >= text.Length || (at + 1 < text.Length && char.IsLower(text[at + 1])) ? null : text[at] switch
        {
            'k' or 'K' => 1_000m,
            'M' => 1_000_000m,
            _ => null,
        };
    }

    private static string Scaled(string reading, decimal scale) =>
        decimal.TryParse(reading, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1_000_000_000_000m ? Text(value * scale) : reading;

    /// <summary>What digits with marks can mean.</summary>
    private static IEnumerable<string> Readings(string digits)
    {
        var groups = digits.Split('.', ',');
        var marks = digits.Where(letter => letter is '.' or ',').ToList();
        if (marks.Count == 0)
        {
            return [Plain(digits)];
        }

        var isGrouped = groups[0].Length <= 3 && groups.Skip(1).All(group => group.Length == 3);
        if (marks.Count == 1)
        {
            return isGrouped ? [Plain($"{groups[0]}.{groups[1]}"), Plain(groups[0] + groups[1])] : [Plain($"{groups[0]}.{groups[1]}")];
        }

        if (marks.Distinct().Count() == 1)
        {
            // A version or a date stays as it is; a list is its members.
            return isGrouped ? [Plain(string.Concat(groups))] : marks[0] == '.' ? [digits] : groups.Select(Plain);
        }

        return [Plain($"{string.Concat(groups[..^1])}.{groups[^1]}")];
    }

    private static string Plain(string number) =>
        decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? Text(value) : number.TrimStart('0');

    /// <summary>One text for one value: no zeros behind the last digit.</summary>
    private static string Text(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private sealed record Figure(int End, IReadOnlyList<string> Readings);
}
