using System.Globalization;

namespace Witan.Testing.Planted;

/// <summary>The habits of the writer of one document: layout, dates, money, wrapping.</summary>
internal sealed class Style
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "d MMMM yyyy", "d MMMM", "MMMM d, yyyy", "ddd d MMMM", "dd.MM.yyyy", "MMMM d"];

    private static readonly string[] MoneyFormats = ["EUR {0}", "{0} EUR", "€{0}", "${0}", "CHF {0}", "£{0}", "{0} USD"];

    private readonly string _dates;
    private readonly string _money;

    /// <summary>Draws the habits.</summary>
    public Style(Random random, bool brief)
    {
        Layout = (Layout)random.Next(4);
        _dates = random.Pick(DateFormats);
        _money = random.Pick(MoneyFormats);
        int wrap = random.Chance(Layout == Layout.Plain ? 70 : 30) ? 76 + random.Next(24) : int.MaxValue;
        Wrap = brief ? int.MaxValue : wrap;
        HeadingForm = random.Next(3);
        Bullet = random.Chance(75) ? "-" : "*";
        NumberEnd = Layout == Layout.Plain && random.Chance(70) ? ")" : ".";
    }

    public Layout Layout { get; }

    public int Wrap { get; }

    public int HeadingForm { get; }

    public string Bullet { get; }

    public string NumberEnd { get; }

    /// <summary>Writes a date.</summary>
    public string Date(DateTime date) => date.ToString(_dates, CultureInfo.InvariantCulture);

    /// <summary>Writes a number.</summary>
    public static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Writes an amount of money.</summary>
    public string Money(int value) => string.Format(CultureInfo.InvariantCulture, _money, Number(value));
}
