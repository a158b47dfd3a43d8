namespace Witan.Memory.Recall.Times;

/// <summary>Stretches of the calendar, seen from one moment and in its offset. Days before year 1 or after 9999 give none.</summary>
internal sealed class Calendar(DateTimeOffset now)
{
    private readonly DateTime _today = now.Date;

    public TimeSpanRead? Day(int by, int next) => Stretch(() => _today.AddDays(by), start => start.AddDays(1), next);

    public TimeSpanRead? Date(int year, int month, int day, int next) =>
        day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Stretch(() => new DateTime(year, month, day), start => start.AddDays(1), next) : null;

    public TimeSpanRead? LatestDate(int month, int day, int next)
    {
        var year = month < _today.Month || (month == _today.Month && day <= _today.Day) ? _today.Year : _today.Year - 1;
        return Date(year, month, day, next);
    }

    public TimeSpanRead? Month(int year, int month, int next) => Stretch(() => new DateTime(year, month, 1), start => start.AddMonths(1), next);

    public TimeSpanRead? LatestMonth(int month, int next) => Month(month <= _today.Month ? _today.Year : _today.Year - 1, month, next);

    /// <summary>"Last May" is the one before this month, "next May" the one after it, "this May" this year's.</summary>
    public TimeSpanRead? RelativeMonth(int month, int by, int next) => Month(
        by switch
        {
            < 0 => month < _today.Month ? _today.Year : _today.Year - 1,
            0 => _today.Year,
            _ => month > _today.Month ? _today.Year : _today.Year + 1,
        },
        month,
        next);

    public TimeSpanRead? Years(int year, int next) => Stretch(() => new DateTime(year, 1, 1), start => start.AddYears(1), next);

    public TimeSpanRead? Quarter(int? year, int quarter, int next)
    {
        var month = ((quarter - 1) * 3) + 1;
        return Stretch(() => new DateTime(year ?? (month <= _today.Month ? _today.Year : _today.Year - 1), month, 1), start => start.AddMonths(3), next);
    }

    /// <summary>The winter of a year begins in its December.</summary>
    public TimeSpanRead? Season(int year, int season, int next) => Stretch(() => new DateTime(year, 3 + (3 * season), 1), start => start.AddMonths(3), next);

    public TimeSpanRead? LatestSeason(int season, int next) => Season(3 + (3 * season) <= _today.Month ? _today.Year : _today.Year - 1, season, next);

    /// <summary>"Last summer" is the latest that has ended, "next summer" the first that has not begun.</summary>
    public TimeSpanRead? RelativeSeason(int season, int by, int next)
    {
        var year = _today.Year - 2;
        while (Start(year, season).AddMonths(by < 0 ? 15 : by == 0 ? 3 : 0) <= _today)
        {
            year++;
        }

        return Season(year, season, next);
    }

    public TimeSpanRead? Weekend(int by, int next) => Stretch(() => Monday().AddDays((7 * by) + 5), start => start.AddDays(2), next);

    /// <summary>The day of this week; one week later or earlier for "next" and "last", where last is never today or later.</summary>
    public TimeSpanRead? Weekday(int day, int by, int next) => by < 0
        ? Stretch(() => LatestDay(day) == _today ? _today.AddDays(-7) : LatestDay(day), start => start.AddDays(1), next)
        : Stretch(() => Monday().AddDays((7 * by) + day), start => start.AddDays(1), next);

    public TimeSpanRead? LatestWeekday(int day, int next) => Stretch(() => LatestDay(day), start => start.AddDays(1), next);

    /// <summary>A whole day, week, month, quarter or year, counted from this one.</summary>
    public TimeSpanRead? Whole(char unit, int by, int next) => unit switch
    {
        'd' => Day(by, next),
        'w' => Stretch(() => Monday().AddDays(7 * by), start => start.AddDays(7), next),
        'm' => Stretch(() => new DateTime(_today.Year, _today.Month, 1).AddMonths(by), start => start.AddMonths(1), next),
        'q' => Stretch(() => new DateTime(_today.Year, (((_today.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * by), start => start.AddMonths(3), next),
        _ => Stretch(() => new DateTime(_today.Year, 1, 1).AddYears(by), start => start.AddYears(1), next),
    };

    /// <summary>From so many units ago until now.</summary>
    public TimeSpanRead? Back(char unit, int count, int next)
    {
        try
        {
            var from = unit switch
            {
                'd' => _today.AddDays(-count),
                'w' => _today.AddDays(-7 * count),
                'm' => _today.AddMonths(-count),
                'q' => _today.AddMonths(-3 * count),
                _ => _today.AddYears(-count),
            };
            return new TimeSpanRead(new DateTimeOffset(from, now.Offset), now.AddTicks(1), next);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static DateTime Start(int year, int season) => new(year, 3 + (3 * season), 1);

    private DateTime Monday() => _today.AddDays(-(((int)_today.DayOfWeek + 6) % 7));

    private DateTime LatestDay(int day)
    {
        var there = Monday().AddDays(day);
        return there <= _today ? there : there.AddDays(-7);
    }

    private TimeSpanRead? Stretch(Func<DateTime> from, Func<DateTime, DateTime> until, int next)
    {
        try
        {
            var start = from();
            return new TimeSpanRead(new DateTimeOffset(start, now.Offset), new DateTimeOffset(until(start), now.Offset), next);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null; // Beyond the calendar's ends, for instance "9999 years ago".
        }
    }
}
