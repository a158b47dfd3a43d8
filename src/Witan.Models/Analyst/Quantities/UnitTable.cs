using System.Collections.Frozen;

namespace Witan.Models.Analyst.Quantities;

/// <summary>The units that the reader knows, each with its dimension and its size in the dimension's base unit.</summary>
internal static class UnitTable
{
    private const double Day = 86400;

    /// <summary>Units by the way they are written. Letter case matters only for <c>M</c> and <c>m</c>.</summary>
    public static readonly FrozenDictionary<string, (string Dimension, double Factor)> Units = Build(
        ("ns nanosecond nanoseconds", Dimension.Time, 1e-9),
        ("us µs μs microsecond microseconds", Dimension.Time, 1e-6),
        ("ms msec msecs millisecond milliseconds", Dimension.Time, 1e-3),
        ("s sec secs second seconds", Dimension.Time, 1),
        ("min mins minute minutes", Dimension.Time, 60),
        ("h hr hrs hour hours", Dimension.Time, 3600),
        ("d day days", Dimension.Time, Day),
        ("wk wks week weeks", Dimension.Time, 7 * Day),
        ("month months", Dimension.Time, 30 * Day),
        ("yr yrs year years", Dimension.Time, 365 * Day),
        ("kb kib kilobyte kilobytes", Dimension.Bytes, 1024),
        ("mb mib megabyte megabytes", Dimension.Bytes, 1048576),
        ("gb gib gigabyte gigabytes", Dimension.Bytes, 1073741824),
        ("tb tib terabyte terabytes", Dimension.Bytes, 1099511627776),
        ("bytes byte", Dimension.Bytes, 1),
        ("% percent pct", Dimension.Percent, 1),
        ("eur euro euros €", Dimension.MoneyPrefix + "EUR", 1),
        ("keur teur", Dimension.MoneyPrefix + "EUR", 1e3), ("meur", Dimension.MoneyPrefix + "EUR", 1e6),
        ("usd dollar dollars $", Dimension.MoneyPrefix + "USD", 1),
        ("kusd", Dimension.MoneyPrefix + "USD", 1e3), ("musd", Dimension.MoneyPrefix + "USD", 1e6),
        ("gbp pound pounds £ quid", Dimension.MoneyPrefix + "GBP", 1),
        ("chf franc francs", Dimension.MoneyPrefix + "CHF", 1),
        ("zl zł pln zloty", Dimension.MoneyPrefix + "PLN", 1), ("sek", Dimension.MoneyPrefix + "SEK", 1), ("nok", Dimension.MoneyPrefix + "NOK", 1),
        ("dkk", Dimension.MoneyPrefix + "DKK", 1), ("kr kronor kroner", Dimension.MoneyPrefix + "kr", 1), ("czk kč koruna", Dimension.MoneyPrefix + "CZK", 1), ("huf forint", Dimension.MoneyPrefix + "HUF", 1), ("jpy yen ¥", Dimension.MoneyPrefix + "JPY", 1),
        ("cent cents", Dimension.MoneyPrefix + "cent", 1),
        ("km kilometre kilometres kilometer kilometers", "length", 1000),
        ("metre metres meter meters", "length", 1),
        ("cm centimetre centimetres", "length", 0.01),
        ("mm millimetre millimetres", "length", 0.001),
        ("kg kilogram kilograms kilos", "weight", 1000),
        ("gram grams", "weight", 1), ("mg milligram milligrams", "weight", 0.001), ("tonne tonnes", "weight", 1e6),
        ("ml millilitre millilitres", "volume", 0.001), ("litre litres liter liters", "volume", 1),
        ("kwh", "energy", 1), ("mwh", "energy", 1000), ("kw", "power", 1000), ("°c celsius", "temperature", 1),
        ("m²", "area", 1), ("sqm", "area", 1), ("mbit mbps mbit/s", "bandwidth", 1), ("gbit gbps", "bandwidth", 1000));

    /// <summary>Words that multiply the number before them.</summary>
    public static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["k"] = 1e3, ["K"] = 1e3, ["thousand"] = 1e3, ["M"] = 1e6, ["m"] = 1e6, ["mn"] = 1e6, ["mio"] = 1e6, ["million"] = 1e6,
        ["bn"] = 1e9, ["billion"] = 1e9, ["dozen"] = 12, ["hundred"] = 100,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Numbers in words. "One" is left out: it is an article more often than a number.</summary>
    public static readonly FrozenDictionary<string, int> NumberWords = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words before a number that make it a name: "Phase 4", "Line 235".</summary>
    public static readonly FrozenSet<string> NumberedNames = (
        "phase phases week weeks day days month months step steps sprint stage section sections chapter version line lines risk risks figure fig table page pages "
        + "ticket issue pr epic story task room building floor gate grade class level tier layer layers quarter year years round wave option scenario "
        + "priority item appendix annex article paragraph clause rule decision adr rfc iso part chapter question q no nr number goal objective release "
        + "milestone ward hall site zone group team plan batch lot iteration mitigation scenario scenarios postgresql postgres python java node v python3 windows "
        + "unit bus route track platform http https error code status shift term exhibit slide").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Finds a unit as it is written.</summary>
    public static bool TryUnit(string written, out (string Dimension, double Factor) unit) =>
        Units.TryGetValue(written, out unit) || (written.Length > 1 && Units.TryGetValue(written.ToLowerInvariant(), out unit));

    private static FrozenDictionary<string, (string Dimension, double Factor)> Build(params (string Written, string Dimension, double Factor)[] rows) =>
        rows.SelectMany(row => row.Written.Split(' ').Select(written => (written, row)))
            .ToDictionary(pair => pair.written, pair => (pair.row.Dimension, pair.row.Factor), StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
}
