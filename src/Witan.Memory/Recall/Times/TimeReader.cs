using System.Globalization;
using Witan.Memory.Recall.Text;

namespace Witan.Memory.Recall.Times;

/// <summary>Reads one time at a given word of a question.</summary>
internal sealed class TimeReader(List<Token> tokens, DateTimeOffset now)
{
    private const int YearLeast = 1900;
    private const int YearMost = 2199;
    private const int CountMost = 1_000;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly Calendar _calendar = new(now);

    public int Count => tokens.Count;

    public int Start(int at) => tokens[at].Start;

    public int End(int at) => tokens[at].End;

    /// <summary>Gives a word, empty outside the question.</summary>
    public string Word(int at) => at >= 0 && at < tokens.Count ? tokens[at].Word : string.Empty;

    /// <summary>Reads the time that begins at a word.</summary>
    /// <param name="at">The word.</param>
    /// <param name="isNamed">A preposition before it says that a time follows, so that "may" is the month and "2023" the year.</param>
    public TimeSpanRead? Read(int at, bool isNamed) =>
        Simple(at) ?? Ago(at) ?? Recent(at) ?? Relative(at) ?? IsoDate(at) ?? Part(at) ?? MonthOrDate(at, isNamed) ?? Quarter(at) ?? Season(at, isNamed) ?? Weekday(at, isNamed)
        ?? (isNamed && Year(at) is { } year ? _calendar.Years(year, at + 1) : null);

    private TimeSpanRead? Simple(int at) => Word(at) switch
    {
        "yesterday" => _calendar.Day(-1, at + 1),
        "today" or "tonight" => _calendar.Day(0, at + 1),
        "tomorrow" => _calendar.Day(1, at + 1),
        "day" when Word(at + 1) == "before" && Word(at + 2) == "yesterday" => _calendar.Day(-2, at + 3),
        _ => null,
    };

    // "two weeks ago", "a couple of months ago", "a year ago".
    private TimeSpanRead? Ago(int at) =>
        CountAt(at) is var (count, next) && Unit(next) is { } unit && Word(next + 1) is "ago" or "back" or "earlier" ? _calendar.Whole(unit, -count, next + 2) : null;

    // "last two weeks", "past month", "last 30 days".
    private TimeSpanRead? Recent(int at)
    {
        if (Word(at) is not ("last" or "past" or "previous"))
        {
            return null;
        }

        if (CountAt(at + 1) is var (count, next) && Unit(next) is { } unit)
        {
            return _calendar.Back(unit, count, next + 1);
        }

        return Word(at) == "past" && Unit(at + 1) is { } single ? _calendar.Back(single, 1, at + 2) : null;
    }

    private TimeSpanRead? Relative(int at)
    {
        int? step = Word(at) switch { "last" or "previous" => -1, "this" or "current" => 0, "next" or "coming" => 1, _ => null };
        if (step is not { } by)
        {
            return null;
        }

        if (Word(at + 1) is "night" or "evening" or "morning" or "afternoon")
        {
            return _calendar.Day(by, at + 2);
        }

        if (Word(at + 1) is "weekend")
        {
            return _calendar.Weekend(by, at + 2);
        }

        if (Unit(at + 1) is { } unit && unit != 'd')
        {
            return _calendar.Whole(unit, by, at + 2);
        }

        if (Array.IndexOf(Days, Word(at + 1)) is var day and >= 0)
        {
            return _calendar.Weekday(day, by, at + 2);
        }

        if (MonthAt(at + 1) is { } month)
        {
            return _calendar.RelativeMonth(month, by, at + 2);
        }

        return SeasonAt(at + 1) is { } season ? _calendar.RelativeSeason(season, by, at + 2) : null;
    }

    private TimeSpanRead? IsoDate(int at)
    {
        var dashed = at + 2 < tokens.Count && tokens[at + 1].Start == tokens[at].End + 1 && tokens[at + 2].Start == tokens[at + 1].End + 1;
        return dashed && Word(at).Length == 4 && Year(at) is { } year && Number(at + 1) is { } month and >= 1 and <= 12 && Number(at + 2) is { } day
            ? _calendar.Date(year, month, day, at + 3)
            : null;
    }

    // "early May", "late 2022", "the first half of September 2022", "the end of last month".
    private TimeSpanRead? Part(int at)
    {
        var (from, until, next) = (Word(at), Word(at + 1), Word(at + 2)) switch
        {
            ("early", _, _) => (0.0, 1 / 3.0, at + 1),
            ("mid", _, _) => (1 / 3.0, 2 / 3.0, at + 1),
            ("late", _, _) => (2 / 3.0, 1.0, at + 1),
            ("beginning" or "start", "of", _) => (0, 1 / 3.0, at + 2),
            ("middle", "of", _) => (1 / 3.0, 2 / 3.0, at + 2),
            ("end", "of", _) => (2 / 3.0, 1.0, at + 2),
            ("first", "half", "of") => (0, 0.5, at + 3),
            ("second", "half", "of") => (0.5, 1.0, at + 3),
            _ => (0, 0, -1),
        };
        if (next < 0 || Read(next, isNamed: true) is not { } span)
        {
            return null;
        }

        var length = (span.Until - span.From).TotalDays;
        return span with { From = span.From.AddDays(Math.Round(length * from)), Until = span.From.AddDays(Math.Round(length * until)) };
    }

    // "May 2023", "8 May 2023", "May 8th", "the 8th of May".
    private TimeSpanRead? MonthOrDate(int at, bool isNamed)
    {
        if (DayAt(at) is { } day)
        {
            var place = Word(at + 1) == "of" ? at + 2 : at + 1;
            return MonthAt(place) is { } ofMonth ? DatedAt(ofMonth, day, place + 1) : null;
        }

        if (MonthAt(at) is not { } month)
        {
            return null;
        }

        if (DayAt(at + 1) is { } second)
        {
            return DatedAt(month, second, at + 2);
        }

        var place2 = Word(at + 1) == "of" ? at + 2 : at + 1;
        if (Year(place2) is { } year)
        {
            return _calendar.Month(year, month, place2 + 1);
        }

        // "may" and "march" are also verbs.
        var certain = isNamed || (Word(at) is not ("may" or "march") && Word(at).Length > 3) || tokens[at].IsCapital;
        return certain ? _calendar.LatestMonth(month, at + 1) : null;
    }

    private TimeSpanRead? DatedAt(int month, int day, int next) =>
        Year(next) is { } year ? _calendar.Date(year, month, day, next + 1) : _calendar.LatestDate(month, day, next);

    private TimeSpanRead? Quarter(int at) =>
        Word(at) is ['q', >= '1' and <= '4'] word ? _calendar.Quarter(Year(at + 1), word[1] - '0', Year(at + 1) is null ? at + 1 : at + 2) : null;

    private TimeSpanRead? Season(int at, bool isNamed)
    {
        if (SeasonAt(at) is not { } season)
        {
            return null;
        }

        var place = Word(at + 1) == "of" ? at + 2 : at + 1;
        if (Year(place) is { } year)
        {
            return _calendar.Season(year, season, place + 1);
        }

        return isNamed ? _calendar.LatestSeason(season, at + 1) : null;
    }

    private TimeSpanRead? Weekday(int at, bool isNamed) =>
        Array.IndexOf(Days, Word(at)) is var day and >= 0 && (isNamed || tokens[at].IsCapital) ? _calendar.LatestWeekday(day, at + 1) : null;

    private (int Count, int Next)? CountAt(int at) => Word(at) switch
    {
        "a" when Word(at + 1) == "couple" && Word(at + 2) == "of" => (2, at + 3),
        "a" when Word(at + 1) == "few" => (3, at + 2),
        "couple" when Word(at + 1) == "of" => (2, at + 2),
        "few" => (3, at + 1),
        "a" or "an" => (1, at + 1),
        var word when Array.IndexOf(Numbers, word) is var known and > 0 => (known, at + 1),
        _ => Number(at) is { } number and > 0 and <= CountMost ? (number, at + 1) : null,
    };

    private char? Unit(int at) => Word(at) switch
    {
        "day" or "days" => 'd',
        "week" or "weeks" => 'w',
        "month" or "months" => 'm',
        "quarter" or "quarters" => 'q',
        "year" or "years" => 'y',
        _ => null,
    };

    private int? MonthAt(int at)
    {
        var word = Word(at);
        var month = Array.FindIndex(Months, name => name == word || (word.Length >= 3 && word != "may" && (name[..3] == word || (word == "sept" && name[0] == 's'))));
        return month < 0 ? null : month + 1;
    }

    private int? SeasonAt(int at) => Word(at) switch { "spring" => 0, "summer" => 1, "fall" or "autumn" => 2, "winter" => 3, _ => null };

    private int? DayAt(int at)
    {
        var word = Word(at);
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word[..^2] : word;
        return digits.Length <= 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private int? Year(int at) => Word(at).Length == 4 && Number(at) is { } year and >= YearLeast and <= YearMost ? year : null;

    private int? Number(int at) => int.TryParse(Word(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
