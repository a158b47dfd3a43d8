using System.Globalization;

namespace Witan.Boards.Decisions.Triggers;

/// <summary>Units of measurement: which are the same thing at another scale, and which are not. Pure.</summary>
public static class Units
{
    /// <summary>The most characters of a unit.</summary>
    public const int LengthMax = 16;

    private static readonly (string Unit, string Dimension, double Factor, string[] Names)[] Known =
    [
        ("ns", "time", 1e-9, ["ns", "nanosecond", "nanoseconds"]),
        ("us", "time", 1e-6, ["us", "µs", "microsecond", "microseconds"]),
        ("ms", "time", 1e-3, ["ms", "msec", "millisecond", "milliseconds"]),
        ("s", "time", 1, ["s", "sec", "secs", "second", "seconds"]),
        ("min", "time", 60, ["min", "mins", "minute", "minutes"]),
        ("h", "time", 3600, ["h", "hr", "hrs", "hour", "hours"]),
        ("d", "time", 86400, ["d", "day", "days"]),
        ("B", "bytes", 1, ["b", "byte", "bytes"]),
        ("kB", "bytes", 1e3, ["kb"]),
        ("MB", "bytes", 1e6, ["mb"]),
        ("GB", "bytes", 1e9, ["gb"]),
        ("TB", "bytes", 1e12, ["tb"]),
        ("KiB", "bytes", 1024, ["kib"]),
        ("MiB", "bytes", 1048576, ["mib"]),
        ("GiB", "bytes", 1073741824, ["gib"]),
        ("%", "part", 1, ["%", "percent"]),
        ("EUR", "EUR", 1, ["eur", "€", "euro", "euros"]),
        ("USD", "USD", 1, ["usd", "$", "dollar", "dollars"]),
        ("/s", "rate", 1, ["/s", "rps", "req/s", "requests/s"]),
        ("/min", "rate", 1.0 / 60, ["/min", "rpm", "req/min", "requests/min"]),
        ("/h", "rate", 1.0 / 3600, ["/h", "req/h"]),
    ];

    private static readonly Dictionary<string, (string Unit, string Dimension, double Factor)> ByName =
        Known.SelectMany(unit => unit.Names.Select(name => (name, unit))).ToDictionary(
            pair => pair.name, pair => (pair.unit.Unit, pair.unit.Dimension, pair.unit.Factor), StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a unit that the program knows.</summary>
    /// <param name="word">What was written.</param>
    /// <returns>The unit as it is stored; null when the word is none.</returns>
    public static string? Find(string? word) => word is not null && ByName.TryGetValue(word, out var unit) ? unit.Unit : null;

    /// <summary>Brings a unit into the form in which it is stored: a known one's own, any other as it was written.</summary>
    /// <param name="word">What was written; null or blank for none.</param>
    public static string Canonical(string? word) => Find(word?.Trim()) ?? word?.Trim() ?? string.Empty;

    /// <summary>Converts a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="from">Its unit; see <see cref="Canonical"/>.</param>
    /// <param name="to">The unit that is wanted.</param>
    /// <returns>The value in that unit; null when the two measure different things, or only one of them is a unit.</returns>
    public static double? Convert(double value, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
        {
            return value;
        }

        return ByName.TryGetValue(from, out var source) && ByName.TryGetValue(to, out var target) && source.Dimension == target.Dimension
            ? Rounded(value * source.Factor / target.Factor)
            : null;
    }

    /// <summary>Writes a value with its unit, such as <c>50 ms</c> or <c>0.1 %</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="unit">The unit; empty for none.</param>
    public static string Write(double value, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{value:0.############} {unit}").TrimEnd();

    /// <summary>To twelve digits, so that 0.05 s are 50 ms and not a little more.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
