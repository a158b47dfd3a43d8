using System.Globalization;

namespace Witan.Boards.Swarm.Analyst;

/// <summary>Says an effort in words.</summary>
internal static class Hours
{
    /// <summary>The hours of a working day.</summary>
    public const double PerDay = 8;

    public static string Say(double hours, bool capital = false)
    {
        var text = hours switch
        {
            < 1 => $"{(hours * 60).ToString("0", CultureInfo.InvariantCulture)} minutes",
            1 => "an hour",
            < PerDay => $"{hours.ToString("0.#", CultureInfo.InvariantCulture)} hours",
            PerDay => "a day",
            _ => $"{(hours / PerDay).ToString("0.#", CultureInfo.InvariantCulture)} days",
        };
        return capital ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
