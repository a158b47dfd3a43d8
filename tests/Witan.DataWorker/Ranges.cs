using System.Globalization;

namespace Witan.DataWorker;

/// <summary>Numbers as text: <c>0-5,7-12</c>.</summary>
public static class Ranges
{
    /// <summary>Writes ascending numbers.</summary>
    public static string Format(IReadOnlyList<int> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var ranges = new List<string>();
        for (int begin = 0, end; begin < numbers.Count; begin = end)
        {
            end = begin + 1;
            while (end < numbers.Count && numbers[end] == numbers[end - 1] + 1)
            {
                end++;
            }

            ranges.Add($"{numbers[begin]}-{numbers[end - 1]}");
        }

        return string.Join(',', ranges);
    }

    /// <summary>Reads them back.</summary>
    public static IReadOnlySet<int> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(range => range.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray())
            .SelectMany(ends => Enumerable.Range(ends[0], ends[1] - ends[0] + 1))
            .ToHashSet();
    }
}
