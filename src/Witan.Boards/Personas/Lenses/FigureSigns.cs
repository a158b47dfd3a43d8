namespace Witan.Boards.Personas.Lenses;

/// <summary>Says of which kinds a figure is, by itself and by what stands beside it.</summary>
internal sealed class FigureSigns
{
    private const string MoneyMarks = "$€£¥";

    private readonly int _number;
    private readonly int _percent;
    private readonly int _money;
    private readonly int _date;
    private readonly int _duration;

    public FigureSigns(LensLexicon lexicon)
    {
        _number = lexicon.NumberOfSign(CueSigns.Number);
        _percent = lexicon.NumberOfSign(CueSigns.Percent);
        _money = lexicon.NumberOfSign(CueSigns.Money);
        _date = lexicon.NumberOfSign(CueSigns.Date);
        _duration = lexicon.NumberOfSign(CueSigns.Duration);
    }

    /// <summary>Tells whether a word in small letters can have a sign at all; most have none wherever they stand.</summary>
    public static bool MayBe(string word) => char.IsAsciiDigit(word[0]) || CueSigns.DateWords.Contains(word) || (word.Length == 2 && word[0] == 'q');

    /// <summary>Gets the signs that a word may be read as; none when it is no figure, nor the month beside one.</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    public int[] Of(ReadOnlySpan<char> line, int start, int end)
    {
        var next = NextWord(line, end);
        if (!char.IsAsciiDigit(line[start]))
        {
            var isDate = IsQuarter(line[start..end]) || (IsDateWord(line[start..end]) && (next is [>= '0' and <= '9', ..] || EndsWithFigure(line[..start])));
            return isDate && _date >= 0 ? [_date] : [];
        }

        var signs = new List<int>(3);
        Add(signs, _number, true);
        var unit = line[start..end].TrimStart("0123456789.,");
        Add(signs, _percent, IsPercent(line[end..]));
        Add(signs, _money, (start > 0 && MoneyMarks.Contains(line[start - 1])) || (end < line.Length && MoneyMarks.Contains(line[end])) || IsIn(next, CueSigns.MoneyWords)
            || StartsWithMoney(line[end..]) || EndsWithMoneyWord(line[..start]));
        Add(signs, _duration, unit.Length == 0 ? IsIn(next, CueSigns.TimeWords) : IsIn(unit, CueSigns.TimeWords));
        Add(signs, _date, IsIsoDate(line, start, end) || IsDateWord(next) || EndsWithDateWord(line[..start]));
        return [.. signs];
    }

    private static void Add(List<int> signs, int sign, bool holds)
    {
        if (holds && sign >= 0)
        {
            signs.Add(sign);
        }
    }

    private static bool IsIsoDate(ReadOnlySpan<char> line, int start, int end) =>
        end - start == 4 && line[start] is '1' or '2' && end + 2 < line.Length && line[end] == '-' && char.IsAsciiDigit(line[end + 1]) && char.IsAsciiDigit(line[end + 2]);

    private static bool IsQuarter(ReadOnlySpan<char> word) => word.Length == 2 && word[0] is 'Q' && word[1] is >= '1' and <= '4';

    private static bool IsDateWord(ReadOnlySpan<char> word) => IsIn(word, CueSigns.DateWords);

    private static bool EndsWithDateWord(ReadOnlySpan<char> before) => IsDateWord(LastWord(before));

    private static bool EndsWithMoneyWord(ReadOnlySpan<char> before) => IsIn(LastWord(before), CueSigns.MoneyWords);

    private static bool EndsWithFigure(ReadOnlySpan<char> before) => LastWord(before) is [>= '0' and <= '9', ..];

    private static bool StartsWithMoney(ReadOnlySpan<char> after) => after.TrimStart(' ') is [var mark, ..] && MoneyMarks.Contains(mark, StringComparison.Ordinal) && after.Length > 1 && after[0] == ' ';

    /// <summary>"5%", "5 %", "5 percent" and "5 per cent"; "5 per week" is none.</summary>
    private static bool IsPercent(ReadOnlySpan<char> after)
    {
        var mark = after.TrimStart(" \u00A0\u202F");
        return mark.StartsWith("%") || mark.StartsWith("percent", StringComparison.OrdinalIgnoreCase) || mark.StartsWith("per cent", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsIn(ReadOnlySpan<char> word, IReadOnlySet<string> words) => word.Length is > 0 and < 12 && words.Contains(word.ToString().ToLowerInvariant());

    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> line, int at) => WordScan.Next(line, ref at, out var start) ? line[start..at] : [];

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(" .,");
        var at = trimmed.Length;
        while (at > 0 && char.IsLetterOrDigit(trimmed[at - 1]))
        {
            at--;
        }

        return trimmed[at..];
    }
}
