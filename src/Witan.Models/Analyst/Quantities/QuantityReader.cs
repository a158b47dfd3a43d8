using System.Text.RegularExpressions;
using Witan.Models.Analyst.Wording;

namespace Witan.Models.Analyst.Quantities;

/// <summary>Finds the numbers of a text with their units, bounds and nouns. Numbers that are names ("Phase 4", "C5", "v1.2") are not among them.</summary>
internal static class QuantityReader
{
    private static readonly Regex NumberPattern = Pattern.Loose(
        @"(?<![\p{L}\d_#./\\@])(?:\d{1,3}(?:[,'’\u00a0\u202f]\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?![\d,.])|\d+)(?:\.\d+)?"
        + @"|(?<![\p{L}\d_-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
        + @"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?![\p{L}\d_])"
        + @"|(?<![\p{L}\d_-])(?:an?|one)(?= (?:hundred|thousand|million|dozen|hour|week|month|year|day|minute|second)\b)");

    private static readonly Regex Per = Pattern.Exact(@"\G\s?(?:/\s?|\s(?:per|an?|each|every)\s)(?<unit>[\p{L}]+)");

    private static readonly Regex RangeJoin = Pattern.Exact(@"^\s*(?:-|–|—|to)\s*$");

    private const int NounWordsMax = 3;

    /// <summary>Reads the quantities of a text in order.</summary>
    /// <param name="text">One statement or cell.</param>
    /// <param name="words">Its words, from <see cref="WordReader"/>.</param>
    public static List<Quantity> Read(string text, IReadOnlyList<Word> words)
    {
        var found = DateReader.Read(text).ToList();
        var dates = found.Count;
        var consumed = 0;
        foreach (var match in NumberPattern.EnumerateMatches(text))
        {
            if (match.Index < consumed || Overlaps(found, dates, match.Index, match.Index + match.Length))
            {
                continue;
            }

            if (NumberScan.At(text, match.Index, match.Index + match.Length) is { } scan && !IsName(text, words, scan))
            {
                consumed = scan.End;
                found.Add(WithNoun(text, words, scan));
            }
        }

        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return Merge(text, found);
    }

    /// <summary>Reads the one quantity that a cell consists of; null when the cell says more or nothing.</summary>
    public static Quantity? ReadCell(string cell)
    {
        var words = WordReader.Read(cell);
        var found = Read(cell, words);
        return found.Count == 1 ? found[0] : null;
    }

    private static bool Overlaps(List<Quantity> found, int count, int start, int end)
    {
        for (var index = 0; index < count; index++)
        {
            if (start < found[index].End && end > found[index].Start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Phase 4" and a bare year are names; "week 3-4" too.</summary>
    private static bool IsName(string text, IReadOnlyList<Word> words, NumberScan scan)
    {
        if (scan.Dimension is not (Dimension.Count or Dimension.Time) || scan.HasMark)
        {
            return false;
        }

        var before = LastWordBefore(words, scan.NumberStart);
        var touches = before is { } word && text[word.End..scan.NumberStart].All(c => c is ' ' or '#' or '.' or '(');
        if (touches && UnitTable.NumberedNames.Contains(before!.Value.Text) && (scan.Dimension != Dimension.Time || char.IsUpper(text[before.Value.Start])))
        {
            return true;
        }

        // "HTTP 1.1", "Node 21": a version, and so is a fraction of a thing that nobody counts in fractions.
        if (scan.Dimension == Dimension.Count && ((touches && before!.Value.IsName && text[before.Value.End..scan.NumberStart] == " ")
            || (scan.Precision < 1 && !scan.IsRange && scan.Bound == Bound.Exact)))
        {
            return true;
        }

        var bareYear = scan is { Dimension: Dimension.Count, Low: >= 1900 and <= 2100, IsRange: false } && scan.End - scan.NumberStart == 4;
        return bareYear && !(scan.End < text.Length && text[scan.End] == ' ' && NounAfter(text, words, scan.End) is { } noun && noun.Stem.Length > 3
            && noun.Text[^1] == 's');
    }

    private static Word? LastWordBefore(IReadOnlyList<Word> words, int position)
    {
        Word? last = null;
        foreach (var word in words)
        {
            if (word.End > position)
            {
                break;
            }

            last = word;
        }

        return last;
    }

    private static Quantity WithNoun(string text, IReadOnlyList<Word> words, NumberScan scan)
    {
        var end = scan.End;
        var dimension = scan.Dimension;
        var factor = 1.0;
        string? noun = null;
        if (dimension == Dimension.Count && NounAfter(text, words, end) is { } word && word.Text is not "times")
        {
            noun = word.Stem;
            end = word.End;
        }

        if (Per.Match(text, end) is { Success: true } per && !WordLists.Stop.Contains(per.Groups["unit"].Value.ToLowerInvariant()))
        {
            var unit = UnitTable.Units.GetValueOrDefault(per.Groups["unit"].Value.ToLowerInvariant());
            var countsEvents = dimension == Dimension.Count && unit.Factor > 0;
            factor = countsEvents ? 1 / unit.Factor : 1;
            dimension = countsEvents ? "rate" : $"{dimension}/{per.Groups["unit"].Value.ToLowerInvariant()}";
            end = per.Index + per.Length;
        }

        return new Quantity
        {
            Start = scan.Start,
            End = noun is null || dimension != Dimension.Count ? end : scan.End,
            NounEnd = end,
            Low = scan.Low * factor,
            High = scan.High * factor,
            Precision = scan.Precision * factor,
            Bound = scan.Bound,
            Dimension = dimension,
            Noun = noun,
            Text = text[scan.Start..end].Trim(),
        };
    }

    /// <summary>The first plural among the words right after the number, or the first of them.</summary>
    private static Word? NounAfter(string text, IReadOnlyList<Word> words, int end)
    {
        Word? first = null;
        var position = end;
        var taken = 0;
        foreach (var word in words)
        {
            if (word.Start < end)
            {
                continue;
            }

            var gap = text.AsSpan(position, word.Start - position);
            if (word.Text == "new" && first is null)
            {
                position = word.End;
                continue;
            }

            if (word.IsStop || taken++ == NounWordsMax || gap.Length > 1 || (gap.Length == 1 && gap[0] is not (' ' or '-' or '_')))
            {
                break;
            }

            if ((word.Text.Length > 3 && word.Text[^1] == 's' && word.Text[^2] != 's') || word.Text is "people" or "children" or "women" or "men" or "staff")
            {
                return word;
            }

            first ??= word;
            position = word.End;
        }

        return first;
    }

    /// <summary>"30 minutes to 60 minutes" is one range.</summary>
    private static List<Quantity> Merge(string text, List<Quantity> found)
    {
        for (var index = found.Count - 1; index > 0; index--)
        {
            var (first, second) = (found[index - 1], found[index]);
            if (first.Dimension == second.Dimension && !first.IsRange && second.Low > first.Low
                && RangeJoin.IsMatch(text.AsSpan(first.NounEnd, Math.Max(0, second.Start - first.NounEnd))))
            {
                found[index - 1] = first with { High = second.High, End = second.End, NounEnd = second.NounEnd, Text = text[first.Start..second.End] };
                found.RemoveAt(index);
            }
        }

        return found;
    }
}
