namespace Witan.Models.Analyst.Quantities;

/// <summary>What a number measures. Only numbers of one dimension can contradict each other.</summary>
internal static class Dimension
{
    /// <summary>A number without a unit; its noun, if any, says what is counted.</summary>
    public const string Count = "count";

    /// <summary>Parts of a hundred.</summary>
    public const string Percent = "percent";

    /// <summary>Seconds.</summary>
    public const string Time = "time";

    /// <summary>Bytes.</summary>
    public const string Bytes = "bytes";

    /// <summary>A calendar day, counted as <c>(year * 12 + month) * 31 + day</c>; year 0 when the text names none.</summary>
    public const string Date = "date";

    /// <summary>Minutes after midnight.</summary>
    public const string Clock = "clock";

    /// <summary>How the dimension of an amount of money begins; the currency follows.</summary>
    public const string MoneyPrefix = "money:";

    /// <summary>How many days a year has in the scale of <see cref="Date"/>.</summary>
    public const int DateYear = 12 * 31;

    /// <summary>Tells whether the dimension is an amount of money, of whatever currency.</summary>
    public static bool IsMoney(string dimension) => dimension.StartsWith(MoneyPrefix, StringComparison.Ordinal);
}
