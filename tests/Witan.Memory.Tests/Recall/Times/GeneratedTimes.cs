using System.Globalization;

namespace Witan.Memory.Tests.Recall.Times;

/// <summary>Makes phrases together with the stretch that they mean, by plain steps of days that share nothing with the reader.</summary>
internal static class GeneratedTimes
{
    public static (string Phrase, DateTimeOffset From, DateTimeOffset Until) Next(Random random, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.Date, now.Offset);
        var count = random.Next(2, 12);
        var any = today.AddDays(-random.Next(3_000));
        var month = new DateTimeOffset(any.Year, any.Month, 1, 0, 0, 0, now.Offset);
        var name = any.ToString("MMMM", CultureInfo.InvariantCulture);
        switch (random.Next(14))
        {
            case 0:
                return ("yesterday", today.AddDays(-1), today);
            case 1:
                return ($"{count} days ago", today.AddDays(-count), today.AddDays(1 - count));
            case 2:
                var monday = Walk(today, day => day.DayOfWeek == DayOfWeek.Monday).AddDays(-7);
                return ("last week", monday, monday.AddDays(7));
            case 3:
                var ago = Walk(today, day => day.DayOfWeek == DayOfWeek.Monday).AddDays(-7 * count);
                return ($"{count} weeks ago", ago, ago.AddDays(7));
            case 4:
                var first = Walk(Walk(today, day => day.Day == 1).AddDays(-1), day => day.Day == 1);
                return ("last month", first, Walk(today, day => day.Day == 1));
            case 5:
                return ($"in {name} {any.Year}", month, month.AddMonths(1));
            case 6:
                return ($"on {any.Day} {name} {any.Year}", any, any.AddDays(1));
            case 7:
                return ($"on {name} {any.Day}, {any.Year}", any, any.AddDays(1));
            case 8:
                return ($"before {name} {any.Year}", DateTimeOffset.MinValue, month);
            case 9:
                return ($"after {name} {any.Year}", month.AddMonths(1), DateTimeOffset.MaxValue);
            case 10:
                var latest = Walk(today, day => day.Month == any.Month);
                var start = Walk(latest, day => day.Day == 1);
                return ($"in {name}", start, start.AddMonths(1));
            case 11:
                var weekday = Walk(today.AddDays(-1), day => day.DayOfWeek == any.DayOfWeek);
                return ($"last {any.DayOfWeek}", weekday, weekday.AddDays(1));
            case 12:
                return ($"in {any.Year}", new DateTimeOffset(any.Year, 1, 1, 0, 0, 0, now.Offset), new DateTimeOffset(any.Year + 1, 1, 1, 0, 0, 0, now.Offset));
            default:
                return ($"in the last {count} days", today.AddDays(-count), now.AddTicks(1));
        }
    }

    // Back, day by day, to the first that fits.
    private static DateTimeOffset Walk(DateTimeOffset from, Func<DateTimeOffset, bool> fits)
    {
        while (!fits(from))
        {
            from = from.AddDays(-1);
        }

        return from;
    }
}
