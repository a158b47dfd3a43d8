using System.Globalization;

namespace Witan.Models.Analyst.Quantities;

/// <summary>A number read together with what clings to it: currency, scale, range, unit and bound.</summary>
internal sealed partial class NumberScan
{
    private const double DaySeconds = 86400;

    private NumberScan()
    {
    }

    public int Start { get; private set; }

    /// <summary>Gets where the digits begin, bound and currency left out.</summary>
    public int NumberStart { get; private set; }

    public int End { get; private set; }

    public double Low { get; private set; }

    public double High { get; private set; }

    public double Precision { get; private set; } = 1;

    public Bound Bound { get; private set; }

    public string Dimension { get; private set; } = Quantities.Dimension.Count;

    public bool IsRange => High > Low;

    /// <summary>Gets whether a sign makes clear that this is a value: a bound, a currency, a percent sign.</summary>
    public bool HasMark { get; private set; }

    /// <summary>Reads around the digits at a place; null when they are part of a name, a version, a fraction or a path.</summary>
    public static NumberScan? At(string text, int start, int end)
    {
        var scan = new NumberScan { Start = start, NumberStart = start, End = end };
        if (!TryValue(text[start..end], out var low, out var precision) || IsPartOfName(text, start, end))
        {
            return null;
        }

        scan.Low = scan.High = low;
        scan.Precision = precision;
        if (scan.TryClock(text))
        {
            return scan;
        }

        if (char.IsAsciiDigit(text[start]) && end + 1 < text.Length && text[end] is '/' or ':' && char.IsDigit(text[Math.Min(end + 1, text.Length - 1)]))
        {
            return null;
        }

        scan.ReadCurrencyBefore(text);
        scan.ReadRange(text);
        if (!scan.ReadTail(text))
        {
            return null;
        }

        scan.ReadBound(text);
        return scan;
    }

    /// <summary>Reads digits, with thousands separators, or a number word.</summary>
    public static bool TryValue(string written, out double value, out double precision)
    {
        precision = 1;
        if (char.IsDigit(written[0]))
        {
            var plain = string.Concat(written.Where(c => char.IsDigit(c) || c == '.'));
            var dot = plain.IndexOf('.', StringComparison.Ordinal);
            precision = dot < 0 ? 1 : Math.Pow(10, dot + 1 - plain.Length);
            return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
        }

        value = 0;
        foreach (var part in written.ToLowerInvariant().Split(' ', '-'))
        {
            value += part is "a" or "an" or "one" ? 1 : UnitTable.NumberWords.GetValueOrDefault(part);
        }

        return value > 0;
    }

    private static bool IsPartOfName(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var beforeThat = start > 1 ? text[start - 2] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var afterThat = end + 1 < text.Length ? text[end + 1] : ' ';
        return (before is '-' or '–' or ':' && char.IsLetterOrDigit(beforeThat))
            || (after == '.' && char.IsDigit(afterThat)) || after is '_' or '\\' || (start == 0 && after is '.' or ')' && afterThat == ' ')
            || (before == '(' && FractionBefore.IsMatch(text.AsSpan(0, start))) || (before == '`' && after == '-');
    }

    private bool TryClock(string text)
    {
        if (Clock.Match(text, Start) is not { Success: true } match)
        {
            return false;
        }

        var hour = int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.Replace(".", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        hour = half switch { "PM" when hour < 12 => hour + 12, "AM" when hour == 12 => 0, _ => hour };
        Low = High = (hour * 60) + minute;
        Dimension = Quantities.Dimension.Clock;
        End = match.Index + match.Length;
        return hour < 25 && minute < 60;
    }

    private void ReadCurrencyBefore(string text)
    {
        if (CurrencyBefore.Match(text[Math.Max(0, Start - 4)..Start]) is { Success: true } match
            && UnitTable.TryUnit(match.Groups["cur"].Value, out var unit))
        {
            Dimension = unit.Dimension;
            HasMark = true;
            Start -= match.Length;
        }
    }

    private void ReadRange(string text)
    {
        var match = RangeTail.Match(text, End);
        if (!match.Success)
        {
            return;
        }

        var between = match.Groups["and"].Success;
        if ((between && !text[..Start].EndsWith("between ", StringComparison.OrdinalIgnoreCase))
            || !TryValue(match.Groups["n"].Value, out var high, out _) || high <= Low)
        {
            return;
        }

        if (match.Groups["k"].Success && high < 1000)
        {
            return;
        }

        High = high;
        End = match.Index + match.Length;
    }

    /// <summary>Reads scale and unit; false when letters cling to the digits that are neither.</summary>
    private bool ReadTail(string text)
    {
        for (var turn = 0; turn < 2; turn++)
        {
            var match = Tail.Match(text, End);
            if (!match.Success)
            {
                break;
            }

            var written = match.Groups["word"].Value;
            var clings = match.Groups["gap"].Length == 0 && char.IsLetter(written[0]);
            if (TryTail(written, clings))
            {
                End = match.Index + match.Length;
            }
            else if (clings && turn == 0)
            {
                return false;
            }
            else
            {
                break;
            }
        }

        if (End < text.Length && text[End] == '+')
        {
            Bound = Bound.AtLeast;
            HasMark = true;
            End++;
            if (Dimension == Quantities.Dimension.Count && Tail.Match(text, End) is { Success: true } match && TryTail(match.Groups["word"].Value, clings: false))
            {
                End = match.Index + match.Length;
            }
        }

        return true;
    }

    private bool TryTail(string written, bool clings)
    {
        var money = Quantities.Dimension.IsMoney(Dimension);
        if (Dimension == Quantities.Dimension.Count && (!clings || written.Length > 1 || written is not "m") && UnitTable.TryUnit(written, out var unit))
        {
            Dimension = unit.Dimension;
            (Low, High, Precision) = (Low * unit.Factor, High * unit.Factor, Precision * unit.Factor);
            HasMark |= written == "%" || Quantities.Dimension.IsMoney(Dimension);
            return true;
        }

        if ((money || Dimension == Quantities.Dimension.Count) && (clings || written.Length > 1) && UnitTable.Scales.TryGetValue(written, out var scale)
            && (money || written != "m"))
        {
            (Low, High, Precision) = (Low * scale, High * scale, Precision * scale);
            return true;
        }

        return false;
    }

    private void ReadBound(string text)
    {
        var from = Math.Max(0, Start - 24);
        if (BoundBefore.Match(text[from..Start]) is not { Success: true } match)
        {
            return;
        }

        if (match.Value.TrimEnd().Equals("over", StringComparison.OrdinalIgnoreCase) && Dimension == Quantities.Dimension.Time && Low >= DaySeconds)
        {
            // "Over ten weeks" is how long it lasts, not a lower limit.
            return;
        }

        HasMark |= match.Groups["sign"].Success;
        Start = from + match.Index;
        Bound = match.Groups["most"].Success ? Bound.AtMost : match.Groups["least"].Success ? Bound.AtLeast : Bound.About;
    }
}
