using System.Globalization;
using System.Text.RegularExpressions;
using Witan.Models.Analyst;

namespace Witan.Boards.Board.Analyst;

/// <summary>Makes triggers of the limits that documents state.</summary>
internal static partial class Triggers
{
    /// <summary>Reads a limit; null when it has no figure that could be compared.</summary>
    public static BoardTrigger? Of(StatedThreshold stated)
    {
        var limit = stated.Red ?? stated.Yellow;
        if (limit is null || Figure().Match(limit) is not { Success: true } match)
        {
            return null;
        }

        var below = match.Groups["sign"].Value is "<" or "≤" or "<=" || limit.Contains("below", StringComparison.OrdinalIgnoreCase) || limit.Contains("less than", StringComparison.OrdinalIgnoreCase);
        var unit = match.Groups["unit"].Value;
        return new BoardTrigger(
            stated.Metric,
            below ? "below" : "above",
            stated.Red is null ? "Look at the decision again." : "Stop, and look at the decision again.",
            double.Parse(match.Groups["value"].Value.Replace(",", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture),
            unit.Length > 0 ? unit : null);
    }

    [GeneratedRegex(@"(?<sign>[<>≤≥]=?)?\s*(?<value>\d[\d,]*(?:\.\d+)?)\s*(?<unit>%|[A-Za-zµ]+(?:/[a-z]+)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
