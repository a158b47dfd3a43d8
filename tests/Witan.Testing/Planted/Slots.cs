using System.Globalization;
using System.Text.RegularExpressions;

namespace Witan.Testing.Planted;

/// <summary>The values that the templates of one document name in braces.</summary>
internal sealed partial class Slots
{
    private readonly Draft _draft;
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, DateTime> _dates = [];
    private readonly DateTime _main;
    private readonly double _pace;

    /// <summary>Draws the values of the scenario's <c>slot</c>, <c>num</c> and <c>date</c> lines.</summary>
    public Slots(Draft draft)
    {
        _draft = draft;
        Random random = draft.Random;
        _pace = 0.8 + (0.1 * random.Next(5));
        _main = MainDay(random, draft.Scenario);
        _dates["main"] = _main;
        foreach (ScenarioEntry entry in draft.Scenario.Of("slot"))
        {
            _texts[entry.Arguments[0]] = random.Wording(entry.Body);
        }

        foreach (ScenarioEntry entry in draft.Scenario.Of("num"))
        {
            _numbers[entry.Arguments[0]] = random.Range(entry.Body);
        }

        foreach (ScenarioEntry entry in draft.Scenario.Of("date"))
        {
            _dates[entry.Arguments[0]] = Day(int.Parse(entry.Body, CultureInfo.InvariantCulture));
        }

        int total = draft.Costs.Sum(cost => cost.Amount);
        _numbers["sum"] = draft.TotalPlace == "cost" ? Wrong(total) : total;
    }

    /// <summary>The total of the costs, as the document states it.</summary>
    public int Total => _numbers["sum"];

    /// <summary>Fills all slots of a template.</summary>
    public string Fill(string template)
    {
        string text = Slot().Replace(template, match => Value(match.Groups[1].Value));
        return template.StartsWith('{') ? Draft.Capital(text) : text;
    }

    /// <summary>The working day so many (scaled) days from the main day.</summary>
    public DateTime Day(int offset)
    {
        if (offset == 0)
        {
            return _main;
        }

        DateTime day = _main.AddDays((int)Math.Round(offset * _pace));
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
    }

    /// <summary>Whether a sentence may name the day.</summary>
    public bool IsNamed(DateTime day) => _dates.ContainsValue(day);

    /// <summary>Fills a template in which one number or date is replaced by a different one.</summary>
    public string FillWrongly(string template, string name)
    {
        if (_dates.TryGetValue(name, out DateTime date))
        {
            _dates[name] = date.AddDays(_draft.Random.Pick<int>([-14, -7, -3, 4, 7, 14]));
            string text = Fill(template);
            _dates[name] = date;
            return text;
        }

        int number = _numbers[name];
        _numbers[name] = Wrong(number);
        string filled = Fill(template);
        _numbers[name] = number;
        return filled;
    }

    /// <summary>A value of similar size that is not the given one.</summary>
    public int Wrong(int value)
    {
        int swapped = (value % 10 * 10) + (value / 10);
        if (value is > 10 and < 100 && swapped != value && swapped > 9 && _draft.Random.Chance(35))
        {
            return swapped;
        }

        int step = value >= 10_000 ? 1_000 : value >= 1_000 ? 100 : value >= 100 ? 10 : value >= 20 ? 5 : 1;
        int change = step * (1 + _draft.Random.Next(3));
        return value < 100 && _draft.Random.Chance(30) ? value * 2 : _draft.Random.Chance(50) || value <= change ? value + change : value - change;
    }

    private static DateTime MainDay(Random random, Scenario scenario)
    {
        var wanted = Enum.Parse<DayOfWeek>(random.Wording(scenario.Of("day-of-week").Single().Body));
        DateTime day = new DateTime(2025 + random.Next(3), 6, 15).AddDays(random.Next(115));
        while (day.DayOfWeek != wanted)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    private string Value(string name)
    {
        Style style = _draft.Style;
        if (name[0] == '$')
        {
            return style.Money(_numbers[name[1..]]);
        }

        if (name.StartsWith("d:", StringComparison.Ordinal))
        {
            return style.Date(Day(int.Parse(name[2..], CultureInfo.InvariantCulture)));
        }

        if (name[0] == 'P' && name.Length == 2)
        {
            return _draft.People[name[1] - '0'];
        }

        return name switch
        {
            "year" => _main.Year.ToString(CultureInfo.InvariantCulture),
            "lastyear" => (_main.Year - 1).ToString(CultureInfo.InvariantCulture),
            _ when _texts.TryGetValue(name, out string? text) => text,
            _ when _dates.TryGetValue(name, out DateTime date) => style.Date(date),
            _ => Style.Number(_numbers[name]),
        };
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Slot();
}
