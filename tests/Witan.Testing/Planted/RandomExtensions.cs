namespace Witan.Testing.Planted;

/// <summary>Ways to draw.</summary>
internal static class RandomExtensions
{
    /// <summary>Draws one of the values.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>Draws one of the alternatives in <c>a | b | c</c>.</summary>
    public static string Wording(this Random random, string alternatives) =>
        random.Pick(alternatives.Split('|', StringSplitOptions.TrimEntries));

    /// <summary>True in so many of a hundred cases.</summary>
    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    /// <summary>Draws so many of the values and keeps their order.</summary>
    public static List<T> Some<T>(this Random random, IEnumerable<T> values, int count)
    {
        var left = values.ToList();
        while (left.Count > count)
        {
            left.RemoveAt(random.Next(left.Count));
        }

        return left;
    }

    /// <summary>Draws from a range written <c>low..high/step</c>.</summary>
    public static int Range(this Random random, string range)
    {
        string[] parts = range.Split(["..", "/"], StringSplitOptions.TrimEntries);
        int[] n = [.. parts.Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture))];
        int step = n.Length > 2 ? n[2] : 1;
        return n[0] + (step * random.Next(((n[1] - n[0]) / step) + 1));
    }
}
