namespace Witan.Boards.Personas.Lenses;

/// <summary>The signs that stand in a cue for any figure of a kind, and what a figure is recognised by.</summary>
internal static class CueSigns
{
    public const string Number = "#number";
    public const string Percent = "#percent";
    public const string Money = "#money";
    public const string Date = "#date";
    public const string Duration = "#duration";

    /// <summary>Gets all signs.</summary>
    public static IReadOnlyList<string> Names { get; } = [Number, Percent, Money, Date, Duration];

    /// <summary>Gets the words behind a figure that make it money.</summary>
    public static IReadOnlySet<string> MoneyWords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pound", "pounds", "chf", "francs", "cent", "cents",
    };

    /// <summary>Gets the words behind a figure that make it a length of time.</summary>
    public static IReadOnlySet<string> TimeWords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours",
        "day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years",
    };

    /// <summary>Gets the words that make a figure beside them a date.</summary>
    public static IReadOnlySet<string> DateWords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "week", "quarter",
    };
}
